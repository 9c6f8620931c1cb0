package org.frontlinekb.search;

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
}
