package org.frontlinekb.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/**
 * A representation as bytes, with what its resource says about it.
 *
 * @param revision revision of the knowledge base it is of
 * @param template of the resource's path
 * @param headers the resource's headers, but for the validators
 * @param body the bytes, compressed if the headers say so
 */
record CachedAnswer(long revision, String template, Validators validators, List<Header> headers, Body body) {

    private static final int NOT_MODIFIED = 304;

    /** What an object and a reference cost, roughly: an answer weighs more than its characters. */
    private static final int OVERHEAD = 500;

    /** A header, encoded once. */
    record Header(CharSequence name, CharSequence value) {

        static Header of(String name, String value) {
            return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }

    /**
     * What is asked for: two requests that are equal here are answered alike at the same revision.
     *
     * @param base scheme and authority, which linked data repeats
     * @param uri path and query as they were sent; pages link to each other by it
     * @param accept the header, empty where it asks for nothing in particular
     * @param prefer the header, empty where there is none
     * @param compressed whether the answer is to be compressed
     */
    record Key(String base, String uri, String accept, String prefer, boolean compressed) {

        static Key of(HttpServerRequest request, boolean compressed) {
            String accept = joined(request, HttpHeaders.ACCEPT);
            return new Key(
                    request.scheme() + "://" + request.authority(),
                    request.uri(),
                    accept.equals("*/*") ? "" : accept,
                    joined(request, "Prefer"),
                    compressed);
        }

        private static String joined(HttpServerRequest request, CharSequence name) {
            String first = request.headers().get(name);
            return first == null ? "" : String.join(",", request.headers().getAll(name));
        }

        int weight() {
            return base.length() + uri.length() + accept.length() + prefer.length();
        }
    }

    int weight(Key key) {
        int weight = OVERHEAD + key.weight() + body.length();
        for (Header header : headers) {
            weight += header.name().length() + header.value().length();
        }
        return weight;
    }

    /** Answers with it, while its body is retained, or with 304 to a client that has it. */
    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        headers.forEach(header -> response.headers().add(header.name(), header.value()));
        response.putHeader(HttpHeaders.ETAG, validators.etag());
        validators.lastModified().ifPresent(date -> response.putHeader(HttpHeaders.LAST_MODIFIED, date));
        boolean known = validators.known(
                request.getHeader(HttpHeaders.IF_NONE_MATCH), request.getHeader(HttpHeaders.IF_MODIFIED_SINCE));
        if (known) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_ENCODING);
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            body.end(response);
        }
    }
}
