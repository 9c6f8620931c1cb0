package org.frontlinekb.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Asks the address that something moved to for what was asked for here. */
final class Redirects {

    @ServerResponseFilter
    void keepQuery(ContainerRequestContext request, ContainerResponseContext response) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (response.getStatus() == RestResponse.StatusCode.PERMANENT_REDIRECT && query != null) {
            response.getHeaders()
                    .computeIfPresent(HttpHeaders.LOCATION, (name, values) -> List.of(values.get(0) + "?" + query));
        }
    }
}
