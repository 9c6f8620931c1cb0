package org.frontlinekb.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.frontlinekb.problem.Problem;
import org.frontlinekb.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells those who may not write why not. */
public class AccessProblems {

    private final Users users;

    AccessProblems(Users users) {
        this.users = users;
    }

    @ServerExceptionMapper
    Response withoutCredentials(UnauthorizedException refused, UriInfo uri) {
        return unauthenticated("This operation needs a user", uri);
    }

    @ServerExceptionMapper
    Response wrongCredentials(AuthenticationFailedException refused, UriInfo uri) {
        return unauthenticated("The name or the password is wrong", uri);
    }

    @ServerExceptionMapper
    Response withoutRole(ForbiddenException refused, UriInfo uri) {
        return Response.status(ProblemType.FORBIDDEN.status)
                .entity(ProblemType.FORBIDDEN.problem(ProblemType.FORBIDDEN.cause, uri.getPath()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    private Response unauthenticated(String detail, UriInfo uri) {
        String whole = users.any()
                ? detail
                : "No users are configured, so nobody can write; whoever runs the service enables it with"
                        + " frontline.users.<name>.password=<bcrypt hash> and frontline.users.<name>.roles=editor";
        return Response.status(ProblemType.UNAUTHENTICATED.status)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"frontline\", charset=\"UTF-8\"")
                .entity(ProblemType.UNAUTHENTICATED.problem(whole, uri.getPath()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
