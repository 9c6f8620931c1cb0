package org.frontlinekb.listing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets {@code format=} stand for an Accept header, for those who can only type an address. */
public class FormatParameter {

    @ServerRequestFilter(preMatching = true)
    void accept(ContainerRequestContext request) {
        String code = request.getUriInfo().getQueryParameters().getFirst("format");
        if (code != null) {
            // A format that the address does not have is told by StrictParameters as what it is, a wrong parameter: the
            // client has not sent the header that it would be refused for otherwise.
            String type =
                    Format.ofCode(code).map(format -> format.mediaType + ", ").orElse("");
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, type + "*/*;q=0.1");
        }
    }
}
