package org.frontlinekb.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem; nothing of the inside leaves with it. */
public class ProblemMapper {

    /** The key of a request's id in the log's mapped diagnostic context. */
    public static final String REQUEST_ID = "request_id";

    /** Looking again sooner seldom helps: the service itself looks that often whether what it waits for is back. */
    private static final int RETRY_AFTER_SECONDS = 10;

    private final Addresses addresses;

    ProblemMapper(Addresses addresses) {
        this.addresses = addresses;
    }

    @ServerExceptionMapper
    Response problem(ProblemException exception, UriInfo uri) {
        Response.ResponseBuilder builder = Response.status(exception.type.status);
        if (exception.retryAfter != null) {
            builder.header(HttpHeaders.RETRY_AFTER, exception.retryAfter);
        } else if (exception.type.status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return respond(builder, exception.type, exception.getMessage(), exception.faults, uri);
    }

    /** What JAX-RS itself refuses: unknown routes, methods, media types. */
    @ServerExceptionMapper
    Response refused(WebApplicationException exception, ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status >= 500) {
            return failed(exception, uri);
        }
        ProblemType type = ProblemType.ofStatus(status);
        Response.ResponseBuilder builder = Response.status(status);
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            builder.header(HttpHeaders.ALLOW, String.join(", ", addresses.methods(uri.getPath())));
        }
        return respond(builder, type, type.cause, faults(type, request), uri);
    }

    /** A small body that is no JSON of the form it should have; documents are read by code of their own. */
    @ServerExceptionMapper
    Response misshapen(MismatchedInputException exception, UriInfo uri) {
        String pointer = exception.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? step.getIndex()
                                : step.getFieldName().replace("~", "~0").replace("/", "~1")))
                .collect(Collectors.joining());
        return respond(
                Response.status(ProblemType.BAD_REQUEST.status),
                ProblemType.BAD_REQUEST,
                "The body has not the form that the API description gives it",
                List.of(Fault.at(pointer, "is unknown here, or of the wrong kind")),
                uri);
    }

    /** All writers lock one row; one that waits longer than the database allows gives up. */
    @ServerExceptionMapper({LockTimeoutException.class, PessimisticLockException.class})
    Response busy(UriInfo uri) {
        return respond(
                Response.status(ProblemType.BUSY.status).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                ProblemType.BUSY,
                ProblemType.BUSY.cause,
                List.of(),
                uri);
    }

    @ServerExceptionMapper
    Response failed(Throwable failure, UriInfo uri) {
        if (Storage.failed(failure)) {
            return respond(
                    Response.status(ProblemType.STORAGE_AWAY.status)
                            .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                    ProblemType.STORAGE_AWAY,
                    logged(failure, uri.getPath()),
                    List.of(),
                    uri);
        }
        return respond(
                Response.status(ProblemType.INTERNAL_ERROR.status),
                ProblemType.INTERNAL_ERROR,
                logged(failure, uri.getPath()),
                List.of(),
                uri);
    }

    /** Logs a failure and tells the request's id, which the log has it under. */
    static String logged(Throwable failure, String path) {
        Log.errorf(failure, "Request failed: %s", path);
        return "The failure was logged under the request's id, " + MDC.get(REQUEST_ID);
    }

    private List<Fault> faults(ProblemType type, ContainerRequestContext request) {
        String method = request.getMethod();
        String path = request.getUriInfo().getPath();
        return switch (type) {
            case NOT_ACCEPTABLE ->
                List.of(fault(
                        request,
                        HttpHeaders.ACCEPT,
                        "names nothing this address serves",
                        addresses.produced(method, path)));
            case UNSUPPORTED_MEDIA_TYPE ->
                List.of(fault(
                        request,
                        HttpHeaders.CONTENT_TYPE,
                        "is nothing this address reads",
                        addresses.consumed(method, path)));
            default -> List.of();
        };
    }

    private static Fault fault(ContainerRequestContext request, String header, String message, List<String> allowed) {
        String value = request.getHeaderString(header);
        return Fault.header(header, value == null ? "is missing" : "'" + value + "' " + message, allowed);
    }

    private static Response respond(
            Response.ResponseBuilder builder, ProblemType type, String detail, List<Fault> faults, UriInfo uri) {
        int status = builder.build().getStatus();
        Problem problem =
                new Problem(type.uri(), type.title, status, detail, uri.getPath(), faults.isEmpty() ? null : faults);
        return builder.entity(problem).type(Problem.MEDIA_TYPE).build();
    }
}
