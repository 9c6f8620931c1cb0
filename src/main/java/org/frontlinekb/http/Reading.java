package org.frontlinekb.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** Tells requests that only read from those that write. */
public final class Reading {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Queries that may be too long for an address; nothing is written. */
    private static final String BY_POST = "/reconcile";

    private Reading() {}

    /** Whether a request with this method reads only. */
    static boolean is(HttpMethod method, String path) {
        return METHODS.contains(method) || method.equals(HttpMethod.POST) && BY_POST.equals(path);
    }

    /** Whether this request reads only. */
    public static boolean is(HttpServerRequest request) {
        return is(request.method(), request.path());
    }
}
