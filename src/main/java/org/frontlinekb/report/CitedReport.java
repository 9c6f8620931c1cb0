package org.frontlinekb.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frontlinekb.history.Entry;
import org.frontlinekb.listing.Parts;

/**
 * What citations show of a report.
 *
 * @param id of the report
 * @param codePoints the characters of the text; null unless the right one is held
 */
public record CitedReport(String id, TextState text, int[] codePoints) {

    static CitedReport of(Report report) {
        return new CitedReport(report.id, report.textState(), report.heldText().orElse(null));
    }

    /**
     * Reports by id.
     *
     * @param ids may have the same more than once
     */
    public static Map<String, CitedReport> all(Stream<String> ids) {
        return Parts.one(
                ids,
                "select id, sha256, text_sha256, case when text_sha256 = sha256 then text end from report"
                        + " where id = any(?)",
                (id, row) -> {
                    TextState state = TextState.of(row.text(), row.text());
                    String text = row.text();
                    return new CitedReport(
                            id, state, text == null ? null : text.codePoints().toArray());
                });
    }

    /** The report of each entry, by the id of the entry. */
    public static <E extends Entry> Map<String, CitedReport> of(List<E> entries, Function<E, Report> report) {
        Map<String, CitedReport> all = all(entries.stream().map(entry -> report.apply(entry).id));
        return entries.stream().collect(Collectors.toMap(entry -> entry.id, entry -> all.get(report.apply(entry).id)));
    }

    /** The characters from {@code start} to {@code end}, cut at the text's bounds; empty unless the right text is held. */
    Optional<String> slice(int start, int end) {
        return Optional.ofNullable(codePoints).map(characters -> {
            int from = Math.max(0, start);
            int to = Math.min(characters.length, end);
            return new String(characters, from, to - from);
        });
    }
}
