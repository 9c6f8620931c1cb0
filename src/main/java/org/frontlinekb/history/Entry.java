package org.frontlinekb.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;

/** What is kept under an id of its own and has a history. */
@MappedSuperclass
public abstract class Entry extends PanacheEntityBase {

    /** Stable readable key, unique in its kind; also the last segment of the entry's address. */
    @Id
    public String id;

    /** Revision of the knowledge base that its last change made. */
    public long revision;

    /** When that change was made. */
    public Instant changedAt;

    /** The ids of entries, in their order. */
    public static List<String> ids(List<? extends Entry> entries) {
        return entries.stream().map(entry -> entry.id).toList();
    }
}
