package org.frontlinekb.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

/**
 * The one row that whoever writes to the index locks: between reading an entry and writing it to the index, no other
 * instance may do the same with a newer state of it.
 */
@Entity
class IndexLock extends PanacheEntityBase {

    private static final int ONLY = 1;

    @Id
    int id;

    /** Waits for the row, and keeps it until the transaction ends. */
    static void take() {
        findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
