package org.frontlinekb.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.TextState;

/**
 * A citation as a W3C Web Annotation. Addresses are absolute, so that it means the same wherever it is kept.
 *
 * @see <a href="https://www.w3.org/TR/2017/REC-annotation-model-20170223/">Web Annotation Data Model, W3C
 *     Recommendation, 23 February 2017</a>
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A citation as a W3C Web Annotation")
public record Annotation(
        @JsonProperty("@context")
        @Schema(description = "The JSON-LD context; absent within a page, which has it", examples = CONTEXT)
        String context,

        @Schema(description = "Address of the citation") URI id,

        @Schema(description = "Always `Annotation`", enumeration = "Annotation")
        String type,

        @Schema(
                description = "`identifying`: the stretch names the entry or, for a quote, is its words; `describing`: "
                        + "it says something about the entry",
                enumeration = {"identifying", "describing"})
        String motivation,

        @Schema(
                description = "Address of the entry that the supported fact belongs to; the annotation's id ends with "
                        + "which fact it is")
        URI body,

        Target target) {

    /** The JSON-LD context of Web Annotations. */
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    /** The media type of Web Annotations. */
    static final String MEDIA_TYPE = "application/ld+json;profile=\"" + CONTEXT + "\"";

    /** The stretch. */
    @RegisterForReflection
    @Schema(name = "AnnotationTarget", description = "The stretch of the report")
    public record Target(
            @Schema(description = "Always `SpecificResource`", enumeration = "SpecificResource")
            String type,

            @Schema(description = "Address of the report into whose text the selectors point")
            URI source,

            @Schema(
                    description = "A TextPositionSelector, and where the text is held also a TextQuoteSelector that "
                            + "selects the same characters")
            List<Selector> selector) {}

    /** One way to find the stretch. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AnnotationSelector", description = "One way to find the stretch in the report's text")
    public record Selector(
            @Schema(
                    description = "Which way it is",
                    enumeration = {"TextPositionSelector", "TextQuoteSelector"})
            String type,

            @Schema(description = "Offset of the first code point, counted from 0; of a TextPositionSelector")
            Integer start,

            @Schema(description = "Offset after the last code point; of a TextPositionSelector")
            Integer end,

            @Schema(description = "The characters; of a TextQuoteSelector")
            String exact,

            @Schema(description = "The characters before them; of a TextQuoteSelector")
            String prefix,

            @Schema(description = "The characters after them; of a TextQuoteSelector")
            String suffix) {

        /**
         * Side by side, as ways to select the same: a refinement would look for the prefix and suffix within the
         * stretch, where they do not stand.
         */
        static List<Selector> of(CitationView citation) {
            Selector position =
                    new Selector("TextPositionSelector", citation.start(), citation.end(), null, null, null);
            return citation.text() == TextState.HELD
                    ? List.of(
                            position,
                            new Selector(
                                    "TextQuoteSelector",
                                    null,
                                    null,
                                    citation.exact(),
                                    citation.prefix(),
                                    citation.suffix()))
                    : List.of(position);
        }
    }

    /** An annotation by itself. */
    static Annotation alone(Evidence evidence, UriInfo uri) {
        return of(CONTEXT, evidence, uri);
    }

    /** An annotation within a page, which has the context. */
    static Annotation within(Evidence evidence, UriInfo uri) {
        return of(null, evidence, uri);
    }

    private static Annotation of(String context, Evidence evidence, UriInfo uri) {
        return new Annotation(
                context,
                absolute(evidence.url(), uri),
                "Annotation",
                evidence.identifies() ? "identifying" : "describing",
                absolute(evidence.entryUrl(), uri),
                new Target(
                        "SpecificResource",
                        absolute("/api/v1/reports/" + evidence.report.id, uri),
                        Selector.of(CitationView.of(evidence.report, evidence.span))));
    }

    /** An address of this service in full. */
    static URI absolute(String address, UriInfo uri) {
        return uri.getBaseUri().resolve(address);
    }
}
