package org.frontlinekb.quote;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.Page;
import org.frontlinekb.listing.PageRequest;
import org.jboss.resteasy.reactive.RestPath;

/** The quotes over HTTP. */
@Path("/api/v1/quotes")
@Tag(name = "quotes", description = "What people said, in exact words, and whose words they are")
public class QuoteResource {

    @GET
    @Operation(operationId = "listQuotes", summary = "List quotes, as they stand in their report")
    public Page<QuoteView> list(@BeanParam QuoteFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return Quote.matching(filter).page(page, uri, QuoteView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getQuote", summary = "Read one quote with all its citations")
    public QuoteView get(@RestPath @Parameter(description = "Id of the quote", example = "QUOTE_EXAMPLE") String id) {
        return QuoteView.of(Ids.entry(Quote.class, "quote", id));
    }
}
