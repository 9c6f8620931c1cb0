package org.frontlinekb;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the SQL statements of requests: all that are prepared, but those of the index, which looks for changes every
 * few seconds whatever is asked.
 */
@ApplicationScoped
@Default
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final AtomicLong count = new AtomicLong();

    @Override
    public String inspect(String sql) {
        if (!"search-index".equals(Thread.currentThread().getName())) {
            count.incrementAndGet();
        }
        return sql;
    }

    /** How many statements what is run takes. */
    public long of(Runnable request) {
        long before = count.get();
        request.run();
        return count.get() - before;
    }
}
