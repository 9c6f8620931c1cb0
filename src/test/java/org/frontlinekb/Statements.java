package org.frontlinekb;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.frontlinekb.history.Turn;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the SQL statements of requests: all that are prepared, but those of the threads that look every now and then what
 * has changed, whatever is asked. What Hibernate writes out of {@link Turn} fails in any test.
 */
@ApplicationScoped
@Default
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LOOKING = Set.of("search-index", "revision");

    private static final Pattern WRITING = Pattern.compile(
            "\\s*((insert|update|delete|merge)\\b|select .* from head .* for update)", Pattern.CASE_INSENSITIVE);

    private final AtomicLong count = new AtomicLong();

    @Inject
    transient TransactionSynchronizationRegistry transaction;

    @Override
    public String inspect(String sql) {
        if (WRITING.matcher(sql).lookingAt() && transaction.getResource(Turn.class) == null) {
            throw new IllegalStateException("Written out of turn: " + sql);
        }
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
