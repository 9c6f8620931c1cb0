package org.frontlinekb.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.frontlinekb.http.FilterOrder;

/**
 * Whether bearer tokens are taken, and whether a request has one. Quarkus checks them. Not a singleton: what maps exceptions
 * is made before the settings are read, the scope puts this off until the first request.
 */
@ApplicationScoped
class Tokens {

    private static final String SCHEME = "Bearer ";

    /** JSON Web Signature, compact: head, claims, signature (RFC 7515, section 3.1). */
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /** What is refused as a token, and can be read as one. */
    private static final String MALFORMED = SCHEME + "malformed";

    private final boolean taken;

    Tokens(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> key,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "true") boolean enabled) {
        this.taken = enabled && (issuer.isPresent() || key.isPresent());
    }

    boolean taken() {
        return taken;
    }

    void register(@Observes Filters filters) {
        if (taken) {
            filters.register(Tokens::handle, FilterOrder.AUDIT);
        }
    }

    /** What reads tokens fails where the parts are not there, instead of refusing them. */
    private static void handle(RoutingContext context) {
        if (in(context.request())) {
            String token = context.request()
                    .getHeader("Authorization")
                    .substring(SCHEME.length())
                    .strip();
            if (!FORM.matcher(token).matches()) {
                context.request().headers().set("Authorization", MALFORMED);
            }
        }
        context.next();
    }

    /** Whether the request has a token, right or wrong. */
    static boolean in(HttpServerRequest request) {
        String credentials = request.getHeader("Authorization");
        return credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
