package org.frontlinekb.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.Problem;

/** A background import on the wire. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Import", description = "An import that runs in the background")
public record ImportView(
        @Schema(description = "Stable key of the import") String id,

        @Schema(description = "Address of this resource, relative to the service")
        String url,

        @Schema(
                description = "`done`: everything was taken over; `refused`: a rule is broken; `failed`: a fault of the"
                        + " service. Nothing was taken over unless it is done",
                enumeration = {"queued", "running", "done", "refused", "failed"})
        String state,

        @Schema(description = "Whether it only reports what it would do")
        boolean dryRun,

        @Schema(description = "Bytes that were sent") long size,

        @Schema(description = "User who sent it") String author,

        @Schema(description = "When all of it had been sent")
        Instant receivedAt,

        @Schema(description = "When it ended; absent before")
        Instant endedAt,

        @Schema(description = "How far it is; absent once it has ended")
        At progress,

        @Schema(description = "What it did; only if it is done")
        Outcome outcome,

        @JsonRawValue
        @Schema(
                implementation = Problem.class,
                description = "Why nothing was taken over; only if it was refused or failed")
        String problem) {

    /** How far an import is. */
    @RegisterForReflection
    @Schema(name = "ImportProgress", description = "How far an import is: each phase goes through all entries")
    public record At(
            @Schema(
                    description = "What it is doing",
                    enumeration = {"reading", "checking", "writing"})
            String phase,

            @Schema(description = "Entries that this phase has gone through")
            int entries) {}

    /**
     * Of a job as its row is.
     *
     * @param progress of a job that this process is not through with; null for others
     */
    static ImportView of(ImportJob job, Progress progress) {
        // H2 shows a commit before all of it is on the disk: until then it runs, as a crash may undo it.
        boolean ended = job.endedAt != null && progress == null;
        ImportJob.State state = job.endedAt == null || ended ? job.state : ImportJob.State.RUNNING;
        return new ImportView(
                job.id,
                url(job.id),
                state.name().toLowerCase(Locale.ROOT),
                job.dryRun,
                job.size,
                job.author,
                job.receivedAt,
                ended ? job.endedAt : null,
                progress == null ? null : new At(progress.phase().name().toLowerCase(Locale.ROOT), progress.entries()),
                ended ? job.outcome() : null,
                ended ? job.problem : null);
    }

    static String url(String id) {
        return "/api/v1/imports/" + id;
    }
}
