package org.frontlinekb;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the SQL statements of requests: all that are prepared, but those of the threads that look every now and then what
 * has changed, whatever is asked.
 */
@ApplicationScoped
@Default
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LOOKING = Set.of("search-index", "revision");

    private final AtomicLong count = new AtomicLong();

    @Override
    public String inspect(String sql) {
        if (!LOOKING.contains(Thread.currentThread().getName())) {
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
