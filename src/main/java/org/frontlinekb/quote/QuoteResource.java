package org.frontlinekb.quote;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.DecidedByRevision;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.EntryRequest;
import org.frontlinekb.listing.Format;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.PageRequest;
import org.frontlinekb.listing.VersionRequest;
import org.jboss.resteasy.reactive.RestPath;

/** The quotes over HTTP. */
@DecidedByRevision
@Path("/api/v1/quotes")
@Tag(name = "quotes", description = "What people said, in exact words, and whose words they are")
public class QuoteResource {

    private final QuoteList quotes;

    QuoteResource(QuoteList quotes) {
        this.quotes = quotes;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSONLD_TYPE})
    @Operation(operationId = "listQuotes", summary = "List quotes, as they stand in their report")
    @APIResponseSchema(value = QuoteView[].class, responseDescription = "One page of the list", responseCode = "200")
    public Response list(@BeanParam QuoteFilter filter, @BeanParam PageRequest page) {
        return quotes.answer(Quote.matching(filter), page);
    }

    @GET
    @Path("/{id}")
    @Produces({Format.JSON_TYPE, Format.JSONLD_TYPE})
    @Operation(operationId = "getQuote", summary = "Read one quote with all its citations")
    @APIResponseSchema(value = QuoteView.class, responseDescription = "The entry", responseCode = "200")
    public Response get(
            @RestPath @Parameter(description = "Id of the quote", example = "yang-hong-on-mobilisation") String id,
            @BeanParam EntryRequest request,
            @BeanParam VersionRequest version) {
        version.leadToDocument(Kind.QUOTE, id);
        Quote quote = Ids.at(Quote.class, Kind.QUOTE, id);
        return quotes.answer(quote, request);
    }
}
