package org.frontlinekb.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;

/** The pages that a problem's {@code type} leads to. */
@Path("/problems")
@Tag(name = "problems", description = "What each kind of error means and how to mend it")
public class ProblemResource {

    /** The catalogue changes with the software only. */
    private static final int DAY = 86_400;

    /** One kind of problem, explained. */
    @Schema(description = "One kind of problem, explained")
    public record Explanation(
            @Schema(description = "The address that stands in a problem's type")
            String type,

            @Schema(description = "The kind of problem in a few words")
            String title,

            @Schema(description = "HTTP status it comes with")
            int status,

            @Schema(description = "What leads to it") String cause,

            @Schema(description = "What the caller can do about it")
            String mend) {

        static Explanation of(ProblemType type) {
            return new Explanation(type.uri(), type.title, type.status, type.cause, type.mend);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(maxAge = DAY)
    @Operation(
            operationId = "listProblems",
            summary = "List every kind of problem the service answers with",
            description = "With the cause of each and how to mend it")
    @APIResponseSchema(
            value = Explanation[].class,
            responseDescription = "The catalogue of problems",
            responseCode = "200")
    public List<Explanation> list() {
        return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Cache(maxAge = DAY)
    @Operation(
            operationId = "explainProblem",
            summary = "Explain one kind of problem: its cause and how to mend it",
            description = "The page that the `type` of a problem leads to")
    @APIResponse(
            responseCode = "200",
            description = "A page about the problem",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public String explain(
            @RestPath @Parameter(description = "Last segment of a problem's type", example = "bad-parameter")
                    String slug) {
        ProblemType type = ProblemType.ofSlug(slug)
                .orElseThrow(() -> ProblemException.unknownEntry(
                        "problem",
                        slug,
                        Arrays.stream(ProblemType.values())
                                .map(ProblemType::slug)
                                .toList()));
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%2$s</title>
                <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
                <h1>%2$s</h1>
                <p><code>%1$s</code>, HTTP status %3$d</p>
                <h2>Cause</h2>
                <p>%4$s</p>
                <h2>How to mend it</h2>
                <p>%5$s</p>
                <p><a href="/q/swagger-ui">API description</a></p>
                </html>
                """.formatted(type.uri(), type.title, type.status, type.cause, type.mend);
    }
}
