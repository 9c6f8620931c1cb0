package org.frontlinekb.history;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Map;

/** The newest revision: the one row that all writers lock. */
@Entity
class Head extends PanacheEntityBase {

    private static final int ONLY = 1;

    @Id
    int id;

    long revision;

    /**
     * The row, locked until the transaction ends.
     *
     * @param patience how long to wait for another writer
     * @throws jakarta.persistence.PessimisticLockException if it has not ended by then; also LockTimeoutException
     */
    static Head locked(Duration patience) {
        // Said here, since the databases differ: H2 waits for two seconds, PostgreSQL for ever.
        return Panache.getEntityManager()
                .find(
                        Head.class,
                        ONLY,
                        LockModeType.PESSIMISTIC_WRITE,
                        Map.of("jakarta.persistence.lock.timeout", Math.toIntExact(patience.toMillis())));
    }
}
