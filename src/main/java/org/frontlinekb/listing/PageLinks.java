package org.frontlinekb.listing;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says a page's neighbours in RFC 8288 {@code Link} headers too, for clients that walk without reading bodies. */
public class PageLinks {

    @ServerResponseFilter
    void link(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Page<?> page) {
            var first = UriBuilder.fromUri(uri.getRequestUri())
                    .replaceQueryParam("cursor")
                    .build();
            String query = first.getRawQuery();
            add(response, first.getRawPath() + (query == null || query.isEmpty() ? "" : "?" + query), "first");
            add(response, page.prev(), "prev");
            add(response, page.next(), "next");
        }
    }

    private static void add(ContainerResponseContext response, String address, String relation) {
        if (address != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + address + ">; rel=\"" + relation + "\"");
        }
    }
}
