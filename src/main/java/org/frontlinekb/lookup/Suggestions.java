package org.frontlinekb.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;

/** What somebody who types may be about to write. */
@Schema(description = "What somebody who types may be about to write, best first")
public record Suggestions(
        @Schema(description = "The suggestions; empty if there is none")
        List<Item> items) {

    /** One of them. */
    @Schema(name = "Suggestion", description = "One entry whose name holds what was typed")
    public record Item(
            @Schema(description = "Id of the entry, unique in its kind")
            String id,

            NamedKind kind,

            @Schema(description = "Its name; `en` is pinyin where there is no English, and null where there is neither")
            Bilingual name,

            @Schema(description = "What tells it from others of the same name: what it is, and the regions around it")
            String description,

            @Schema(description = "Address of the entry, relative to the service")
            String url) {}

    /** Where what was typed stands in a name; the sooner, the likelier is the name meant. */
    private enum Place {
        WHOLE,
        START,
        START_OF_WORD,
        INSIDE
    }

    /** An entry and where in its names it was found. */
    private record Found(Place place, Named named) {}

    /** A short name is a likelier end of what was typed than a long one; among namesakes the larger region. */
    private static final Comparator<Found> LIKELIEST_FIRST = Comparator.comparing(Found::place)
            .thenComparing(found -> found.named.name().zh().length())
            .thenComparing(found -> found.named.kind())
            .thenComparing(found -> found.named.level(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(found -> found.named.id());

    /**
     * The entries whose names hold what was typed, the likeliest first.
     *
     * @param kinds none for all
     */
    public static List<Named> find(NameTable.Snapshot table, Asked asked, Set<NamedKind> kinds) {
        return table.all().stream()
                .filter(named -> kinds.isEmpty() || kinds.contains(named.kind()))
                .map(named -> new Found(place(named, asked), named))
                .filter(found -> found.place != null)
                .sorted(LIKELIEST_FIRST)
                .map(Found::named)
                .toList();
    }

    private static Place place(Named named, Asked asked) {
        Place best = null;
        for (Spelling spelling : named.spellings()) {
            Place place = place(spelling, asked);
            if (place != null && (best == null || place.compareTo(best) < 0)) {
                best = place;
            }
        }
        return best;
    }

    private static Place place(Spelling spelling, Asked asked) {
        int at = spelling.joined().indexOf(asked.joined());
        if (at < 0) {
            return null;
        }
        if (at == 0) {
            return spelling.joined().length() == asked.joined().length() ? Place.WHOLE : Place.START;
        }
        return spelling.words().contains(" " + asked.words()) ? Place.START_OF_WORD : Place.INSIDE;
    }

    static Suggestions of(NameTable.Snapshot table, List<Named> found) {
        return new Suggestions(found.stream()
                .map(named ->
                        new Item(named.id(), named.kind(), named.name().label(), table.description(named), named.url()))
                .toList());
    }
}
