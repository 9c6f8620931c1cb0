package org.frontlinekb.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.h2.Driver;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionStore;

/**
 * H2's own driver, of whose connections those that only read never have H2 save what others are writing: that would be saved in
 * part (docs/adr/0002-h2-and-postgresql.md).
 */
public class H2Driver extends Driver {

    /** More than there are connections to a database at once, with those of H2 itself. */
    private static final int MOST_TRANSACTIONS = 64;

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        H2Connection connection = new H2Connection(url, info);
        if (connection.getSession() instanceof SessionLocal session && isAlone(session)) {
            reserve(session.getDatabase().getStore().getTransactionStore());
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
            if (hasWritten(getSession())) {
                super.rollback();
            } else {
                commit();
            }
        }

        private static boolean hasWritten(Session session) {
            return !(session instanceof SessionLocal local) || local.containsUncommitted();
        }
    }
}
