package org.frontlinekb.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.DecidedByRevision;
import org.frontlinekb.history.Mark;
import org.frontlinekb.problem.Addresses;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives each representation its validators and answers 304 to those who have it already (RFC 9110, sections 8.8 and 13).
 *
 * <p>A representation's tag is a hash of its bytes. One that is streamed ({@link StreamingOutput}) is never held as a whole;
 * its tag is a hash of what decides its bytes: the software's version, the revision of the knowledge base and the request.
 * A resource that knows a tag itself sets it, and it is kept.
 */
public class Representations {

    /** After the filters that change headers or entities. */
    private static final int LAST = 1000;

    private static final byte[] SEPARATOR = {0};

    /** A list narrowed by words depends on how far the search index has come. */
    private static final String FULL_TEXT = "q";

    private final Providers providers;
    private final Compression compression;
    private final Addresses addresses;
    private final AnswerCache cache;
    private final CurrentVertxRequest vertx;
    private final String version;

    /** The software, and what comes with it and has no history, changed no later than it started. */
    private final Instant started = Instant.now();

    Representations(
            Providers providers,
            Compression compression,
            Addresses addresses,
            AnswerCache cache,
            CurrentVertxRequest vertx,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.providers = providers;
        this.compression = compression;
        this.addresses = addresses;
        this.cache = cache;
        this.vertx = vertx;
        this.version = version;
    }

    @ServerResponseFilter(priority = LAST)
    void describe(
            ContainerRequestContext request,
            ContainerResponseContext response,
            HttpServerRequest http,
            ResourceInfo resource)
            throws IOException {
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        boolean reading = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (!reading || !response.hasEntity() || response.getStatus() != Response.Status.OK.getStatusCode()) {
            return;
        }
        MediaType type = mediaType(request, response);
        boolean streamed = response.getEntity() instanceof StreamingOutput;
        byte[] body = streamed ? null : serialise(response, type);
        boolean compressed = compression.applies(http, type);

        String tag = tag(request, response, type, body);
        String etag = '"' + (compressed ? Compression.tagged(tag) : tag) + '"';
        if (body != null && request.getMethod().equals(HttpMethod.GET)) {
            body = encoded(body, compressed, response);
        }
        Validators validators = Validators.of(etag, null);
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
            validators = dated(request, response, etag, type, body, resource);
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        validators.lastModified().ifPresent(date -> response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, date));

        if (validators.known(
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE))) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
            return;
        }
        if (body != null) {
            response.setEntity(body, response.getEntityAnnotations(), type);
        }
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            if (compressed) {
                response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Compression.GZIP);
            } else if (body != null) {
                response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
            }
        }
    }

    /** The bytes that are sent: compressed here, on a worker thread, so that they can be kept. */
    private static byte[] encoded(byte[] body, boolean compressed, ContainerResponseContext response)
            throws IOException {
        if (!compressed) {
            return body;
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Compression.GZIP);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    /** Dates the representation by the knowledge base, and has it kept if that and the request alone decide it. */
    private Validators dated(
            ContainerRequestContext request,
            ContainerResponseContext response,
            String etag,
            MediaType type,
            byte[] body,
            ResourceInfo resource) {
        long before = System.nanoTime();
        Mark mark = Change.mark();
        Validators validators = Validators.of(
                etag, mark.changedAt() != null && mark.changedAt().isAfter(started) ? mark.changedAt() : started);
        boolean keep = body != null
                && request.getMethod().equals(HttpMethod.GET)
                && resource.getResourceClass().isAnnotationPresent(DecidedByRevision.class)
                && !request.getUriInfo().getQueryParameters().containsKey(FULL_TEXT);
        cache.answered(
                vertx.getCurrent(),
                mark,
                before,
                body == null ? 0 : body.length,
                keep
                        ? Optional.of(revision -> new CachedAnswer(
                                revision, PathTemplates.of(resource), validators, kept(response, type), new Body(body)))
                        : Optional.empty());
        return validators;
    }

    /** The resource's headers. */
    private static List<CachedAnswer.Header> kept(ContainerResponseContext response, MediaType type) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        response.getStringHeaders().forEach(headers::add);
        headers.set(HttpHeaders.CONTENT_TYPE, type.toString());
        if (!headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, Compression.IDENTITY);
        }
        return headers.entries().stream()
                .map(header -> CachedAnswer.Header.of(header.getKey(), header.getValue()))
                .toList();
    }

    /** What JAX-RS has chosen; it has not yet where a resource returns a {@link Response} that does not say. */
    private MediaType mediaType(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getMediaType() != null) {
            return response.getMediaType();
        }
        List<MediaType> produced = addresses
                .produced(request.getMethod(), request.getUriInfo().getPath())
                .stream()
                .map(MediaType::valueOf)
                .toList();
        return request.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> produced.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .withCharset(StandardCharsets.UTF_8.name());
    }

    @SuppressWarnings("unchecked")
    private byte[] serialise(ContainerResponseContext response, MediaType mediaType) throws IOException {
        Object entity = response.getEntity();
        Class<Object> type = (Class<Object>) response.getEntityClass();
        MessageBodyWriter<Object> writer = providers.getMessageBodyWriter(
                type, response.getEntityType(), response.getEntityAnnotations(), mediaType);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.writeTo(
                entity,
                type,
                response.getEntityType(),
                response.getEntityAnnotations(),
                mediaType,
                response.getHeaders(),
                bytes);
        return bytes.toByteArray();
    }

    private String tag(
            ContainerRequestContext request, ContainerResponseContext response, MediaType mediaType, byte[] body) {
        if (response.getHeaders().getFirst(HttpHeaders.ETAG) != null) {
            String own = response.getHeaderString(HttpHeaders.ETAG);
            return own.substring(own.indexOf('"') + 1, own.lastIndexOf('"'));
        }
        MessageDigest digest = sha256();
        digest.update(mediaType.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(SEPARATOR);
        if (body != null) {
            digest.update(body);
        } else {
            String query = new TreeMap<>(request.getUriInfo().getQueryParameters()).toString();
            String decisive =
                    version + '\n' + Change.head() + '\n' + request.getUriInfo().getPath() + '\n' + query;
            digest.update(decisive.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest.digest())
                .substring(0, 22);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
