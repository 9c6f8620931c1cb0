package org.frontlinekb.listing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code Prefer: handling=lenient} (RFC 7240, section 4.4): the client would rather have unknown parameters ignored. */
public class Leniency {

    private static final String LENIENT = "handling=lenient";

    /** Whether the client prefers it; of two preferences that contradict each other the first counts. */
    static boolean preferred(ContainerRequestContext request) {
        List<String> values = request.getHeaders().get("Prefer");
        return values != null
                && values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        // Parameters of a preference follow a semicolon; "handling" has none.
                        .map(preference -> preference.split(";", 2)[0].replaceAll("[\\s\"]", ""))
                        .filter(preference ->
                                preference.toLowerCase(java.util.Locale.ROOT).startsWith("handling="))
                        .findFirst()
                        .filter(LENIENT::equalsIgnoreCase)
                        .isPresent();
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (preferred(request)) {
            response.getHeaders().add("Preference-Applied", LENIENT);
            response.getHeaders().add(HttpHeaders.VARY, "Prefer");
        }
    }
}
