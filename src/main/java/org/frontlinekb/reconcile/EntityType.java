package org.frontlinekb.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.lookup.NamedKind;

/** What kind of thing an entity is; every entity has one type. */
@RegisterForReflection
@Schema(name = "ReconcileType", description = "What kind of thing an entity is")
public record EntityType(
        @Schema(
                description = "Id of the type",
                enumeration = {"Unit", "Person", "Region"})
        String id,

        @Schema(description = "Name of the type") String name) {

    static final EntityType UNIT = new EntityType("Unit", "Unit 单位");
    static final EntityType PERSON = new EntityType("Person", "Person 人物");
    static final EntityType REGION = new EntityType("Region", "Region 地区");

    static final List<EntityType> ALL = List.of(UNIT, PERSON, REGION);

    static EntityType of(NamedKind kind) {
        return switch (kind) {
            case UNIT -> UNIT;
            case PERSON -> PERSON;
            case REGION -> REGION;
        };
    }
}
