package org.frontlinekb.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The properties that a query may want an entity to have. */
@RegisterForReflection
@Schema(name = "ReconcileProperties", description = "Properties, or types, whose id or name begins so")
public record Properties(
        @Schema(description = "The properties or types") List<Property> result) {

    /** Name, code or id of a region that a region or a unit is in. */
    static final String WITHIN = "within";

    /** Level of a region. */
    static final String LEVEL = "level";

    /** Kind of a unit. */
    static final String KIND = "kind";

    /** GB/T 2260 code of a region. */
    static final String CODE = "code";

    /** One of them. */
    @RegisterForReflection
    @Schema(name = "ReconcileProperty", description = "A property or a type")
    public record Property(
            @Schema(description = "Id") String id,
            @Schema(description = "Name") String name,
            @Schema(description = "What it is") String description) {

        private boolean begins(String prefix) {
            String small = prefix.strip().toLowerCase(Locale.ROOT);
            return id.toLowerCase(Locale.ROOT).startsWith(small)
                    || name.toLowerCase(Locale.ROOT).startsWith(small);
        }
    }

    private static final List<Property> ALL = List.of(
            new Property(WITHIN, "Within 所在地区", "A region around a region or a unit: its name, code or id"),
            new Property(
                    LEVEL, "Level 级别", "Level of a region: province, prefecture, county, township, village, other"),
            new Property(KIND, "Kind 类别", "Kind of a unit, a code of /api/v1/vocabularies/unit_kind"),
            new Property(CODE, "Code 代码", "GB/T 2260 code of a region"));

    static boolean known(String id) {
        return ALL.stream().anyMatch(property -> property.id.equals(id));
    }

    static Properties beginning(String prefix) {
        return new Properties(
                ALL.stream().filter(property -> property.begins(prefix)).toList());
    }

    static Properties typesBeginning(String prefix) {
        return new Properties(EntityType.ALL.stream()
                .map(type -> new Property(type.id(), type.name(), "All that are a " + type.id()))
                .filter(type -> type.begins(prefix))
                .toList());
    }
}
