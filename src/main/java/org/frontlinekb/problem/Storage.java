package org.frontlinekb.problem;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Tells failures of what the service stores things in from its own. */
final class Storage {

    /** Classes of SQLSTATE: no connection; not enough disk or memory; stopped by an operator; the system failed. */
    private static final Set<String> STATES = Set.of("08", "53", "57", "58");

    /** Of H2, which has no SQLSTATE for them: reading or writing its file failed, or it closed the database for that. */
    private static final Set<Integer> OF_H2 = Set.of(90028, 90031, 90098, 90121);

    private static final int GENERAL_ERROR_OF_H2 = 50_000;

    private Storage() {}

    /** Whether a failure began with the disk or the database. */
    static boolean failed(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> causes = new ArrayDeque<>(List.of(failure));
        while (!causes.isEmpty()) {
            Throwable cause = causes.pop();
            if (cause instanceof SQLException sql && failed(sql)
                    || cause instanceof FileSystemException
                    || cause instanceof java.io.IOException && isFull(cause.getMessage())) {
                return true;
            }
            if (seen.add(cause)) {
                // Of a commit that failed, the transaction manager tells the reason as suppressed.
                causes.addAll(List.of(cause.getSuppressed()));
                if (cause.getCause() != null) {
                    causes.add(cause.getCause());
                }
            }
        }
        return false;
    }

    private static boolean failed(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && state.length() == 5 && STATES.contains(state.substring(0, 2))
                || OF_H2.contains(sql.getErrorCode())
                || sql.getErrorCode() == GENERAL_ERROR_OF_H2
                        && String.valueOf(sql.getMessage()).contains("MVStoreException");
    }

    /** Java has no type for it, only what the system says. */
    private static boolean isFull(String message) {
        return message != null
                && (message.contains("No space left")
                        || message.contains("File too large")
                        || message.contains("quota"));
    }
}
