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
            // An unknown code is told by StrictParameters, so nothing is refused for its Accept header before.
            String type = Format.ofCode(code).map(format -> format.mediaType).orElse("*/*");
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
        }
    }
}
