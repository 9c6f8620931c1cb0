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
     * The row, locked until the transaction ends: for the writers of this process, who come here in their {@link Turn}, and
     * those of other instances.
     *
     * @param patience how long to wait for another writer
     * @throws jakarta.persistence.PessimisticLockException if it has not ended by then; also LockTimeoutException
     */
    static Head locked(Duration patience) {
        long begun = System.nanoTime();
        Turn.take(patience);
        long left = Math.max(0, patience.minusNanos(System.nanoTime() - begun).toMillis());
        // Said here, since the databases differ: H2 waits for two seconds, PostgreSQL for ever.
        return Panache.getEntityManager()
                .find(
                        Head.class,
                        ONLY,
                        LockModeType.PESSIMISTIC_WRITE,
                        Map.of("jakarta.persistence.lock.timeout", Math.toIntExact(left)));
    }
}
