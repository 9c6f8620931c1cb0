package org.frontlinekb.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.ProblemException;

/** A parameter that names a moment of the knowledge base, by revision or by time; exactly one of the two is given. */
@Schema(
        type = SchemaType.STRING,
        pattern = "^([0-9]{1,18}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+))$",
        examples = {"12", "2026-11-24T22:00:00Z"})
public record AsOf(Long revision, Instant instant) {

    /** @throws BadValue if the text is neither a revision nor a date and time with its offset from UTC */
    public static AsOf fromString(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return new AsOf(Long.valueOf(text), null);
        }
        try {
            return new AsOf(null, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException neither) {
            throw new BadValue("'" + text + "' is neither a revision nor a time such as 2026-11-24T22:00:00Z");
        }
    }

    /**
     * The newest change of an entry up to then.
     *
     * @param parameter that names the moment
     * @throws ProblemException 400 if it names a revision that is still to come
     */
    public Optional<Change> change(String parameter, Kind kind, String id) {
        if (revision == null) {
            return Change.asOf(kind, id, instant);
        }
        Change.reached(parameter, revision, Change.head());
        return Change.asOf(kind, id, revision);
    }

    /** As a client writes it. */
    @Override
    public String toString() {
        return revision == null ? instant.toString() : revision.toString();
    }
}
