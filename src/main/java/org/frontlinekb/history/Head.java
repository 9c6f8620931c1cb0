package org.frontlinekb.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

/** The newest revision: the one row that all writers lock. */
@Entity
class Head extends PanacheEntityBase {

    private static final int ONLY = 1;

    @Id
    int id;

    long revision;

    /** The row, locked until the transaction ends. */
    static Head locked() {
        return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
