package org.frontlinekb.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;

/** A change on the wire. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change", description = "One change of one entry")
public record ChangeView(
        @Schema(description = "Counts the changes of the whole knowledge base from 1, without gaps")
        long revision,

        Kind kind,
        @Schema(description = "Id of the entry") String id,
        Operation operation,
        @Schema(description = "When it was made") Instant changedAt,
        @Schema(description = "Who made it") String author,
        @Schema(description = "Why it was made") String reason,

        @Schema(description = "Id of the entry that this one was merged into; absent if it was not")
        String successor,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "The whole entry after the change, in the import format; absent once it is withdrawn")
        String document) {

    static ChangeView of(Change change) {
        return new ChangeView(
                change.revision,
                change.kind,
                change.entryId,
                change.operation,
                change.changedAt,
                change.author,
                change.reason,
                change.successor,
                change.document);
    }
}
