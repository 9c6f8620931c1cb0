package org.frontlinekb.access;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.frontlinekb.problem.Problem;
import org.frontlinekb.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells those who may not write why not. */
public class AccessProblems {

    private static final String BASIC = "Basic realm=\"frontline\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"frontline\"";
    private static final String ENABLE = "Nobody can write, as neither users nor an identity provider are configured;"
            + " whoever runs the service enables writing with frontline.users.<name>.password=<bcrypt hash> and"
            + " frontline.users.<name>.roles=editor, or with quarkus.oidc.auth-server-url=<issuer of tokens>";

    private static final int RETRY_AFTER_SECONDS = 10;

    private final Users users;
    private final Tokens tokens;

    AccessProblems(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @ServerExceptionMapper
    Response withoutCredentials(UnauthorizedException refused, UriInfo uri) {
        return unauthenticated("This operation needs a user", BEARER, uri);
    }

    @ServerExceptionMapper
    Response wrongCredentials(AuthenticationFailedException refused, UriInfo uri, HttpServerRequest request) {
        return tokens.taken() && Tokens.in(request)
                ? unauthenticated(
                        "The token has expired, is not yet valid, or is no token of the configured issuer for this service",
                        BEARER + ", error=\"invalid_token\"",
                        uri)
                : unauthenticated("The name or the password is wrong", BEARER, uri);
    }

    /** The issuer's keys cannot be had: nobody knows whether the token is genuine. */
    @ServerExceptionMapper
    Response issuerAway(OIDCException failure, UriInfo uri) {
        Log.warnf(failure, "Tokens cannot be checked");
        return Response.status(ProblemType.TOKENS_UNCHECKED.status)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .entity(ProblemType.TOKENS_UNCHECKED.problem(ProblemType.TOKENS_UNCHECKED.cause, uri.getPath()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    @ServerExceptionMapper
    Response withoutRole(ForbiddenException refused, UriInfo uri) {
        return Response.status(ProblemType.FORBIDDEN.status)
                .entity(ProblemType.FORBIDDEN.problem(ProblemType.FORBIDDEN.cause, uri.getPath()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    /** Every way in there is stands in a challenge of its own (RFC 9110, section 11.6.1). */
    private Response unauthenticated(String detail, String bearer, UriInfo uri) {
        String whole = users.any() || tokens.taken() ? detail : ENABLE;
        Response.ResponseBuilder response = Response.status(ProblemType.UNAUTHENTICATED.status)
                .header(HttpHeaders.WWW_AUTHENTICATE, BASIC)
                .entity(ProblemType.UNAUTHENTICATED.problem(whole, uri.getPath()))
                .type(Problem.MEDIA_TYPE);
        if (tokens.taken()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, bearer);
        }
        return response.build();
    }
}
