package org.frontlinekb.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of citations as W3C Web Annotations. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A page of a report's citations as W3C Web Annotations")
public record AnnotationPage(
        @JsonProperty("@context") @Schema(description = "The JSON-LD context", examples = Annotation.CONTEXT)
        String context,

        @Schema(description = "Address of the page") URI id,

        @Schema(description = "Always `AnnotationPage`", enumeration = "AnnotationPage")
        String type,

        @JsonProperty("partOf") Collection partOf,

        @Schema(description = "Address of the page after this one; absent on the last page")
        URI next,

        @Schema(description = "Address of the page before this one; absent on the first page")
        URI prev,

        @Schema(description = "The annotations as they stand in the text")
        List<Annotation> items) {

    /** All pages together. */
    @RegisterForReflection
    @Schema(name = "AnnotationCollection", description = "All pages together")
    public record Collection(
            @Schema(description = "Names the collection: the report's citations under the request's filters")
            URI id,

            @Schema(description = "Always `AnnotationCollection`", enumeration = "AnnotationCollection")
            String type,

            @Schema(description = "How many annotations it has")
            long total) {}

    static AnnotationPage of(EvidencePage page, UriInfo uri) {
        URI collection = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor")
                .replaceQueryParam("limit")
                .fragment("all")
                .build();
        return new AnnotationPage(
                Annotation.CONTEXT,
                uri.getRequestUri(),
                "AnnotationPage",
                new Collection(collection, "AnnotationCollection", page.total()),
                page.next() == null ? null : Annotation.absolute(page.next(), uri),
                page.prev() == null ? null : Annotation.absolute(page.prev(), uri),
                page.items().stream()
                        .map(evidence -> Annotation.within(evidence, uri))
                        .toList());
    }
}
