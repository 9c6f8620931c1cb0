package org.frontlinekb.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some versions of an entry. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Some versions of an entry")
public record VersionPage(
        @Schema(description = "The versions, the oldest first")
        List<VersionView> items,

        @Schema(description = "Address of the versions after these; absent on the last page")
        String next) {}
