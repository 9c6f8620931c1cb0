package org.frontlinekb.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.h2.Driver;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;

/**
 * H2's own driver, but that the transactions of its connections do not have an embedded H2 save what others are writing where they
 * have only read: that would be saved in part (docs/adr/0002-h2-and-postgresql.md).
 */
public class H2Driver extends Driver {

    /** More than the pool has connections (50 unless set otherwise), with those of H2 itself. */
    private static final int MOST_TRANSACTIONS = 64;

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (url == null || !url.startsWith(Constants.START_URL)) {
            return super.connect(url, info);
        }
        H2Connection connection = new H2Connection(url, info);
        try {
            if (connection.getSession() instanceof SessionLocal session && isAlone(session)) {
                reserve(session.getDatabase().getStore().getTransactionStore());
            }
        } catch (MVStoreException failed) {
            connection.close();
            throw new SQLException("H2 cannot begin its transactions", failed);
        }
        return connection;
    }

    private static boolean isAlone(SessionLocal session) {
        return session.getDatabase().getSessions(false).length == 1;
    }

    /** A transaction has a number, and the first that has one makes a map for that, which may have H2 save: before anything is written. */
    private static void reserve(TransactionStore transactions) {
        List<Transaction> all =
                Stream.generate(transactions::begin).limit(MOST_TRANSACTIONS).toList();
        all.forEach(Transaction::commit);
    }

    /** A connection whose reading transactions are committed where they should be rolled back: H2 saves at each rollback. */
    private static final class H2Connection extends JdbcConnection {

        H2Connection(String url, Properties info) throws SQLException {
            super(url, info, null, null, false);
        }

        @Override
        public void rollback() throws SQLException {
            if (!(getSession() instanceof SessionLocal session)) {
                super.rollback();
                return;
            }
            // A transaction that takes too long is ended by another thread, which waits here for the statement that
            // runs.
            lock();
            session.lock();
            try {
                if (session.containsUncommitted()) {
                    super.rollback();
                }
                // After a rollback too: H2 then counts the rows of tables that have changed much, and saves that, in
                // the writer's turn.
                commit();
            } finally {
                session.unlock();
                unlock();
            }
        }
    }
}
