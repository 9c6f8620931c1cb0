package org.frontlinekb.operations;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy of the database.
 *
 * @param file name of the file in the folder {@code backups} of the data folder
 * @param size in bytes
 * @param revision the copy holds every change up to this revision; it may hold some that were made while it was written
 */
@RegisterForReflection
@Schema(description = "A copy of the database")
public record Backup(
        @Schema(description = "Name of the file in `backups` of the data folder")
        String file,

        @Schema(description = "Bytes") long size,

        @Schema(description = "Every change up to this revision is in it; some made while it was written may be too")
        long revision) {}
