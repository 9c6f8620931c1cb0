package org.frontlinekb.limits;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.frontlinekb.problem.ProblemException;

/**
 * Limits wrong passwords. A check is made to cost a good part of a second of a processor; a flood of guesses must neither
 * find the password nor take the processors from those who read.
 */
@Singleton
public class LoginLimit {

    private static final int LONGEST_WAIT_SECONDS = 2;

    private final Allowance failures;

    /** Half of the processors, whoever asks from wherever. */
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    LoginLimit(LimitSettings settings) {
        this.failures = new Allowance("failed-logins", settings.failedLogins());
    }

    /**
     * Checks a password.
     *
     * @param check tells whether it is right
     * @throws ProblemException 429 if too many were wrong, without checking this one
     */
    public boolean right(HttpServerRequest request, BooleanSupplier check) {
        if (failures.unlimited()) {
            return checked(check);
        }
        // Taken first and given back if it was right: many guesses at once are no more than many in turn.
        String client = Clients.of(request);
        Allowance.Left left = failures.take(client);
        if (!left.granted()) {
            throw ProblemException.tooMany("Too many wrong passwords from this address", left.seconds());
        }
        boolean right = checked(check);
        if (right) {
            failures.giveBack(client);
        }
        return right;
    }

    private boolean checked(BooleanSupplier check) {
        try {
            if (!processors.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.tooMany("Too many passwords to check at once", LONGEST_WAIT_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        try {
            return check.getAsBoolean();
        } finally {
            processors.release();
        }
    }
}
