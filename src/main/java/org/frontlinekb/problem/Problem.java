package org.frontlinekb.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as RFC 9457 has it, with all its faults at once. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An error as RFC 9457 problem details have it, all faults at once")
public record Problem(
        @Schema(
                description = "Address of the page that explains this kind of problem",
                examples = "/problems/bad-parameter")
        String type,

        @Schema(description = "The kind of problem in a few words; the same for every occurrence")
        String title,

        @Schema(description = "HTTP status code, 400 to 599")
        int status,

        @Schema(description = "What happened this time") String detail,

        @Schema(description = "The path that was called; absent where it is too long to be read")
        String instance,

        @Schema(description = "Every fault found; absent where the detail says it all")
        List<Fault> errors) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
