package org.frontlinekb.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Operation;

/** A version of an entry on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Version", description = "A version of an entry")
public record VersionView(
        @Schema(description = "Revision of the knowledge base that made it")
        long revision,

        Operation operation,
        @Schema(description = "When it was made") Instant changedAt,
        @Schema(description = "Who made it") String author,
        @Schema(description = "Why it was made") String reason,

        @Schema(description = "Id of the entry that this one was merged into; absent if it was not")
        String successor,

        @Schema(description = "Address of the document of this version; absent once it is withdrawn")
        String document,

        @Schema(description = "Address of the difference from the version before it; absent for the first")
        String diff) {

    static VersionView of(Change change) {
        String entry = "/api/v1/" + change.kind.collection + "/" + change.entryId;
        return new VersionView(
                change.revision,
                change.operation,
                change.changedAt,
                change.author,
                change.reason,
                change.successor,
                change.document == null ? null : entry + "/document?as_of=" + change.revision,
                change.operation == Operation.CREATED ? null : entry + "/diff?to=" + change.revision);
    }
}
