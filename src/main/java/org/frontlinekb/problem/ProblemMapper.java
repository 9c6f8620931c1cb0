package org.frontlinekb.problem;

import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem; nothing of the inside leaves with it. */
public class ProblemMapper {

    @ServerExceptionMapper
    Response problem(ProblemException exception, UriInfo uri) {
        return respond(
                Response.status(exception.type.status), exception.type, exception.getMessage(), exception.faults, uri);
    }

    /** What JAX-RS itself refuses: unknown routes, methods, media types. Headers such as Allow are kept. */
    @ServerExceptionMapper
    Response refused(WebApplicationException exception, UriInfo uri) {
        int status = exception.getResponse().getStatus();
        if (status >= 500) {
            return failed(exception, uri);
        }
        ProblemType type = ProblemType.ofStatus(status);
        Response.ResponseBuilder builder = Response.status(status);
        String allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
            builder.header(HttpHeaders.ALLOW, allow);
        }
        return respond(builder, type, type.cause, List.of(), uri);
    }

    @ServerExceptionMapper
    Response failed(Throwable failure, UriInfo uri) {
        String id = UUID.randomUUID().toString();
        Log.errorf(failure, "Request failed, id %s: %s", id, uri.getPath());
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return respond(Response.status(type.status), type, "The failure was logged under the id " + id, List.of(), uri);
    }

    private static Response respond(
            Response.ResponseBuilder builder, ProblemType type, String detail, List<Fault> faults, UriInfo uri) {
        int status = builder.build().getStatus();
        Problem problem =
                new Problem(type.uri(), type.title, status, detail, uri.getPath(), faults.isEmpty() ? null : faults);
        return builder.entity(problem).type(Problem.MEDIA_TYPE).build();
    }
}
