package org.frontlinekb.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of the background imports. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Some of the background imports, the newest first")
public record ImportPage(
        @Schema(description = "The imports") List<ImportView> items,

        @Schema(description = "Address of those before them; absent if there are none")
        String next) {}
