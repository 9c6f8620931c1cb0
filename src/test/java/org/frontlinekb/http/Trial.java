package org.frontlinekb.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;
import org.jboss.resteasy.reactive.RestPath;

/** Addresses that exist in tests only: what the service must do with any address, a future one too. */
@Path("/trial")
public class Trial {

    static final String SECRET = "secret of the inside";

    @GET
    @Path("/stream")
    @Produces("application/x-ndjson")
    @Operation(hidden = true)
    public StreamingOutput stream() {
        return out -> {
            for (int i = 0; i < 1000; i++) {
                out.write("{\"line\":true}\n".getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** A stream that must not be written, for a 304 or a HEAD. */
    @GET
    @Path("/unread-stream")
    @Produces("application/x-ndjson")
    @Operation(hidden = true)
    public StreamingOutput unreadStream() {
        return out -> {
            throw new IllegalStateException("written");
        };
    }

    @GET
    @Path("/tagged")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response tagged() {
        return Response.ok("tagged").tag("mine").build();
    }

    @PUT
    @Path("/tagged")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String put(@HeaderParam("If-Match") String ifMatch) {
        return ifMatch;
    }

    @POST
    @Path("/document")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response post(String body) {
        return Response.noContent().build();
    }

    @GET
    @Path("/failure")
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(SECRET);
    }

    @GET
    @Path("/teapot")
    @Operation(hidden = true)
    public String refuse() {
        throw new ClientErrorException(418);
    }

    @GET
    @Path("/problems/{slug}")
    @Operation(hidden = true)
    public String problem(@RestPath String slug) {
        throw new ProblemException(ProblemType.ofSlug(slug).orElseThrow(), "as asked for", List.of());
    }

    /** A failure that JAX-RS never sees. */
    @jakarta.inject.Singleton
    static class FailingRoute {
        void register(@Observes Router router) {
            router.route("/trial/route-failure").order(5).handler(context -> {
                throw new IllegalStateException(SECRET);
            });
        }
    }
}
