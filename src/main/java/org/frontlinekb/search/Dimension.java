package org.frontlinekb.search;

import java.util.Collection;
import java.util.List;

/** What results can be counted by. */
public enum Dimension {
    KIND("kind"),
    TYPE("type"),
    REGION("regions"),
    DATE("months");

    /** The field of {@link IndexEntry} it counts. */
    final String field;

    Dimension(String field) {
        this.field = field;
    }

    /** What an entry is counted under. */
    Collection<String> values(IndexEntry entry) {
        return switch (this) {
            case KIND -> List.of(entry.kind);
            case TYPE -> List.of(entry.type);
            case REGION -> entry.regions;
            case DATE -> entry.months;
        };
    }
}
