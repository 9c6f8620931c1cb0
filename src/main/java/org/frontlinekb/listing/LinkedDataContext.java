package org.frontlinekb.listing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The JSON-LD context: what the keys of the JSON form mean in schema.org, PROV-O and Web Annotation. */
@Path(LinkedDataContext.ADDRESS)
@Tag(name = "linked data", description = "What the keys mean to programs that read linked data")
public class LinkedDataContext {

    /** Where it is served; part of every JSON-LD answer, so it never changes. */
    static final String ADDRESS = "/contexts/v1.jsonld";

    private static final int DAY = 86_400;

    @GET
    @Produces(Format.JSONLD_TYPE)
    @Cache(maxAge = DAY)
    @Operation(
            operationId = "getContext",
            summary = "Read the JSON-LD context of all JSON-LD answers",
            description =
                    "Maps the keys of the answers to terms of public vocabularies; answers refer to it by address")
    @APIResponse(
            responseCode = "200",
            description = "The context",
            content = @Content(mediaType = Format.JSONLD_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public byte[] get() throws IOException {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("contexts/v1.jsonld")) {
            return file.readAllBytes();
        }
    }
}
