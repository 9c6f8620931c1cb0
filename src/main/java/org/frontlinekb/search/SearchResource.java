package org.frontlinekb.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.listing.Address;

/** Search over HTTP. */
@Path("/api/v1/search")
@Tag(name = "search", description = "One ranked list over events, quotes, units, people, regions and reports")
public class SearchResource {

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "search",
            summary = "Search every kind of entry, best first",
            description =
                    "Traditional and simplified characters, full and normal width, capitals and English endings do not "
                            + "matter. A whole name ranks above a part of one, a name above a text. Results after the "
                            + "1,000th are not reached; add a word instead.")
    @APIResponseSchema(value = SearchResults.class, responseDescription = "One page of results", responseCode = "200")
    public Response search(@BeanParam SearchRequest request, UriInfo uri) {
        Question question = request.question();
        Found found = search.find(question);
        Address address = new Address(uri);
        SearchResults results = SearchResults.of(found, question, Facets.of(found, address), address);
        Response.ResponseBuilder response = Response.ok(results);
        link(response, SearchResults.page(address, 0), "first");
        link(response, results.prev(), "prev");
        link(response, results.next(), "next");
        return response.build();
    }

    private static void link(Response.ResponseBuilder response, String address, String relation) {
        if (address != null) {
            response.header(HttpHeaders.LINK, "<" + address + ">; rel=\"" + relation + "\"");
        }
    }
}
