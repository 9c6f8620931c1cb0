package org.frontlinekb.naming;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to a named entry. */
@Schema(description = "A link to a named entry")
public record Ref(
        @Schema(description = "Id of the entry") String id,
        Name name,

        @Schema(description = "Address of the entry, relative to the service")
        String url) {}
