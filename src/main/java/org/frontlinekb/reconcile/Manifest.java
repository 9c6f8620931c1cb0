package org.frontlinekb.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the service can do and where; addresses are whole, as other programs put them together. */
@RegisterForReflection
@Schema(name = "ReconcileManifest", description = "What the reconciliation service can do and where")
public record Manifest(
        @Schema(description = "Versions of the Reconciliation Service API")
        List<String> versions,

        @Schema(description = "Name of the service") String name,

        @JsonProperty("identifierSpace") @Schema(description = "URI of the identifiers")
        String identifierSpace,

        @JsonProperty("schemaSpace") @Schema(description = "URI of the types and properties")
        String schemaSpace,

        @JsonProperty("defaultTypes") @Schema(description = "The types there are")
        List<EntityType> defaultTypes,

        @JsonProperty("batchSize") @Schema(description = "How many queries a client should send at once")
        int batchSize,

        View view,
        Preview preview,
        Suggest suggest) {

    /** Where an entity is to be seen. */
    @RegisterForReflection
    @Schema(name = "ReconcileView", description = "Where an entity is to be seen")
    public record View(
            @Schema(description = "Address, with `{{id}}` for the entity's id")
            String url) {}

    /** Where an entity is shown in a frame. */
    @RegisterForReflection
    @Schema(name = "ReconcilePreview", description = "Where an entity is shown in a frame")
    public record Preview(
            @Schema(description = "Address, with `{{id}}` for the entity's id")
            String url,

            @Schema(description = "Width of the frame in pixels")
            int width,

            @Schema(description = "Height of the frame in pixels")
            int height) {}

    /** Where type-ahead is. */
    @RegisterForReflection
    @Schema(name = "ReconcileSuggest", description = "Where type-ahead is")
    public record Suggest(Place entity, Place property, Place type) {}

    /** An address in two parts. */
    @RegisterForReflection
    @Schema(name = "ReconcilePlace", description = "An address in two parts, to be joined")
    public record Place(
            @JsonProperty("service_url") @Schema(description = "The first part")
            String serviceUrl,

            @JsonProperty("service_path") @Schema(description = "The second part")
            String servicePath) {}

    /** Each query goes through all names: 50 keep an answer well within the patience of a client. */
    private static final int BATCH_SIZE = 50;

    /** Names without an address of their own, as those of the JSON-LD context. */
    private static final String SCHEMA_SPACE = "urn:frontline:vocab:";

    private static final int WIDTH = 400;
    private static final int HEIGHT = 180;

    /** @param base address of the reconciliation endpoint */
    static Manifest at(String base) {
        return new Manifest(
                List.of("0.2"),
                "Frontline",
                base + "/view?id=",
                SCHEMA_SPACE,
                EntityType.ALL,
                BATCH_SIZE,
                new View(base + "/view?id={{id}}"),
                new Preview(base + "/preview?id={{id}}", WIDTH, HEIGHT),
                new Suggest(
                        new Place(base, "/suggest/entity"),
                        new Place(base, "/suggest/property"),
                        new Place(base, "/suggest/type")));
    }
}
