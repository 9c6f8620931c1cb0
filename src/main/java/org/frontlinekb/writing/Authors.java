package org.frontlinekb.writing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.frontlinekb.history.Author;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/** On whose account a request writes. */
@ApplicationScoped
public class Authors {

    /** The request header that says why. */
    public static final String REASON = "Change-Reason";

    /** How many characters a reason has at most. */
    public static final int LONGEST_REASON = 1000;

    private static final int LONGEST_NAME = 200;
    private static final String NO_REASON = "no reason given";

    private final SecurityIdentity identity;

    Authors(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The user of the request.
     *
     * @param header why, as the header {@value #REASON} has it, or null: UTF-8, as it is or percent-encoded
     * @throws ProblemException 400 if the reason is too long
     */
    public Author author(String header) {
        String reason = reason(header);
        return with(reason.isEmpty() ? NO_REASON : reason, Authors::inHeader);
    }

    /**
     * The same where a reason is required.
     *
     * @throws ProblemException 400 if there is none, or it is too long
     */
    public Author reasoned(String header) {
        String reason = reason(header);
        if (reason.isEmpty()) {
            throw wrong(Authors::inHeader, "must say why");
        }
        return with(reason, Authors::inHeader);
    }

    /**
     * The user of the request, with a reason that its body states.
     *
     * @throws ProblemException 400 if there is none, or it is too long
     */
    public Author stated(String reason) {
        if (reason == null || reason.isBlank()) {
            throw wrong(Authors::inBody, "must say why");
        }
        return with(reason.strip(), Authors::inBody);
    }

    private static String reason(String header) {
        return header == null ? "" : decoded(header).strip();
    }

    private Author with(String reason, Function<String, Fault> where) {
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw wrong(where, "is longer than " + LONGEST_REASON + " characters");
        }
        if (reason.codePoints().anyMatch(Authors::unfit)) {
            throw wrong(where, "has control characters or half of a surrogate pair in it");
        }
        return new Author(name(), reason);
    }

    /** Names of configured users are what the configuration says; those in tokens can be anything. */
    private String name() {
        String name = identity.getPrincipal().getName();
        if (name.isBlank()
                || name.codePointCount(0, name.length()) > LONGEST_NAME
                || name.codePoints().anyMatch(Authors::unfit)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "The name in the token cannot be recorded as an author: it must have 1 to " + LONGEST_NAME
                            + " characters and none that controls",
                    List.of());
        }
        return name;
    }

    private static boolean unfit(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    private static ProblemException wrong(Function<String, Fault> where, String message) {
        return ProblemException.badParameters(List.of(where.apply(message)));
    }

    private static Fault inHeader(String message) {
        return Fault.parameter(REASON, new BadValue(message));
    }

    private static Fault inBody(String message) {
        return Fault.at("/reason", message);
    }

    /** Header fields arrive as ISO 8859-1, whatever they are; what is UTF-8 in that is taken as such. */
    private static String decoded(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer plain = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                plain.put(bytes[i]);
            } else {
                plain.put((byte) (high << 4 | low));
                i += 2;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(plain.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return header;
        }
    }
}
