package org.frontlinekb.writing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/**
 * Runs the writes one after the other, each in a transaction of its own, and each with an {@code Idempotency-Key} only
 * once: the answer is kept in the transaction that writes, so that there is never the one without the other.
 */
@ApplicationScoped
public class Writes {

    /** The request header that makes a retry safe. */
    public static final String KEY = "Idempotency-Key";

    /** The response header of an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final Duration KEPT = Duration.ofHours(24);
    /** How many characters a key has at most. */
    public static final int LONGEST_KEY = 255;

    private static final int LONGEST_WRITE_SECONDS = 300;

    /**
     * A request that must not be done twice.
     *
     * @param key as the client chose it, or null: then it is done as often as it comes
     * @param content what the request says; a key with other content is refused
     */
    public record Request(String key, byte[]... content) {}

    /** Runs a write. */
    public Response run(Callable<Written> write) {
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_WRITE_SECONDS)
                .call(() -> {
                    Change.lock();
                    return write.call();
                })
                .response();
    }

    /**
     * Runs a write, or answers as it was answered before.
     *
     * @throws ProblemException 422 if the key was used for another request, 400 if it is no key
     */
    public Response once(Request request, Author author, Callable<Written> write) {
        if (request.key() == null) {
            return run(write);
        }
        if (request.key().isBlank() || request.key().length() > LONGEST_KEY) {
            throw ProblemException.badParameters(
                    List.of(Fault.parameter(KEY, new BadValue("must have 1 to " + LONGEST_KEY + " characters"))));
        }
        String digest = digest(request);
        boolean[] replayed = new boolean[1];
        Written written = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_WRITE_SECONDS)
                .call(() -> {
                    Change.lock();
                    Answer.delete("answeredAt < ?1", Instant.now().minus(KEPT));
                    Answer answer = Answer.findById(new Answer.Key(author.name(), request.key()));
                    if (answer == null) {
                        return keep(request, digest, author, write.call());
                    }
                    if (!answer.request.equals(digest)) {
                        throw new ProblemException(ProblemType.KEY_REUSED, ProblemType.KEY_REUSED.cause, List.of());
                    }
                    replayed[0] = true;
                    return new Written(answer.status, answer.location, answer.etag, answer.body);
                });
        return replayed[0]
                ? Response.fromResponse(written.response())
                        .header(REPLAYED, "true")
                        .build()
                : written.response();
    }

    private static Written keep(Request request, String digest, Author author, Written written) {
        Answer answer = new Answer();
        answer.client = author.name();
        answer.idempotencyKey = request.key();
        answer.request = digest;
        answer.status = written.status();
        answer.location = written.location();
        answer.etag = written.etag();
        answer.body = written.body();
        answer.answeredAt = Instant.now();
        answer.persist();
        return written;
    }

    private static String digest(Request request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : request.content()) {
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
