package org.frontlinekb.reconcile;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a batch of queries found: the results of each query, under its key. */
@RegisterForReflection
@Schema(
        name = "ReconcileBatch",
        type = SchemaType.OBJECT,
        description = "The results of each query, under its key",
        additionalProperties = Results.class)
public record Batch(@JsonValue @Schema(hidden = true) Map<String, Results> results) {}
