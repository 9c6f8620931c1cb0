package org.frontlinekb.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What tells one representation from others (RFC 9110, section 8.8).
 *
 * @param etag the entity tag, in quotation marks
 * @param changed second in which it last changed; null where only the tag is told
 * @param date the same as a header has it
 */
record Validators(String etag, Instant changed, String date) {

    /** Of a representation that changed at a time, or whose tag alone is told. */
    static Validators of(String etag, Instant changed) {
        if (changed == null) {
            return new Validators(etag, null, null);
        }
        Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
        return new Validators(etag, second, CommonHeaders.HTTP_DATE.format(second.atZone(ZoneOffset.UTC)));
    }

    /** Empty until the second of the last change is over: a later change in it would bear the same date. */
    Optional<String> lastModified() {
        return modified().map(second -> date);
    }

    private Optional<Instant> modified() {
        return Optional.ofNullable(changed).filter(second -> !Instant.now().isBefore(second.plusSeconds(1)));
    }

    /**
     * Whether the client has this representation; a tag counts more than a date.
     *
     * @param ifNoneMatch the header, or null
     * @param ifModifiedSince the header, or null
     */
    boolean known(String ifNoneMatch, String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return EntityTags.contain(ifNoneMatch, etag);
        }
        Optional<Instant> modified = modified();
        if (ifModifiedSince == null || modified.isEmpty()) {
            return false;
        }
        try {
            Instant date = ZonedDateTime.parse(ifModifiedSince, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !modified.get().isAfter(date);
        } catch (DateTimeParseException e) {
            // A date that is none is ignored (RFC 9110, section 13.1.3).
            return false;
        }
    }
}
