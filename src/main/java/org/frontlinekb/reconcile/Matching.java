package org.frontlinekb.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.frontlinekb.lookup.Asked;
import org.frontlinekb.lookup.Hit;
import org.frontlinekb.lookup.NameTable;
import org.frontlinekb.lookup.Named;
import org.frontlinekb.lookup.NamedKind;
import org.frontlinekb.problem.BadValue;

/** Finds the entities that a query may mean. */
final class Matching {

    /** Whole Chinese and English names; pinyin alone is too ambiguous to be taken unseen. */
    private static final double CERTAIN = 90;

    /** Where no name was asked for. */
    private static final double SURE = 100;

    /** A name that is only like what was asked counts at most as much as the shortest whole name that is not sure. */
    private static final double LIKE = 70;

    /** Two names that share fewer than half of their pairs of characters are seldom the same. */
    private static final double LEAST_LIKE = 0.5;

    /** What another type, or another property, than the one wanted leaves of a score. */
    private static final double OTHER = 0.5;

    private record Scored(Named named, double score) {}

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing((Scored scored) -> -scored.score)
            .thenComparing(scored -> scored.named.level(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(scored -> scored.named.key());

    private final NameTable.Snapshot table;

    Matching(NameTable.Snapshot table) {
        this.table = table;
    }

    Results of(Queries.Query query) {
        boolean asked = query.named()
                ? query.name() != null
                : query.properties().stream().anyMatch(property -> Properties.known(property.id()));
        if (!asked) {
            return new Results(List.of());
        }
        List<Predicate<Named>> properties =
                query.properties().stream().map(this::condition).toList();
        List<Scored> found = new ArrayList<>();
        for (Named named : table.all()) {
            double type = type(named.kind(), query);
            double score = type == 0 ? 0 : type * (query.named() ? name(named, query.name()) : SURE);
            for (int i = 0; i < properties.size() && score > 0; i++) {
                score *= properties.get(i).test(named) ? 1 : query.named() ? OTHER : 0;
            }
            if (score > 0) {
                found.add(new Scored(named, score));
            }
        }
        found.sort(BEST_FIRST);
        boolean certain = !found.isEmpty()
                && found.get(0).score >= CERTAIN
                && (found.size() == 1 || found.get(1).score < CERTAIN);
        List<Results.Candidate> candidates = new ArrayList<>();
        for (Scored scored : found.subList(0, Math.min(found.size(), query.limit()))) {
            candidates.add(candidate(scored, certain && candidates.isEmpty()));
        }
        return new Results(candidates);
    }

    private double name(Named named, Asked asked) {
        Hit hit = table.fits(named, asked);
        double likeness = hit != null && hit.score() > LIKE ? 0 : named.likeness(asked);
        return Math.max(hit == null ? 0 : hit.score(), likeness < LEAST_LIKE ? 0 : LIKE * likeness);
    }

    /** What its type leaves of its score: an entity has one, so it has all that are wanted only if that is one. */
    private static double type(NamedKind kind, Queries.Query query) {
        List<String> types = query.types();
        String type = EntityType.of(kind).id();
        boolean wanted = switch (query.strictness()) {
            case ANY, SHOULD -> types.isEmpty() || types.contains(type);
            case ALL -> types.stream().allMatch(type::equals);
        };
        if (wanted) {
            return 1;
        }
        return query.strictness() == Queries.Strictness.SHOULD ? OTHER : 0;
    }

    /** Whether an entity has a property; one that this service does not know tells nothing for or against. */
    private Predicate<Named> condition(Queries.Property property) {
        return switch (property.id()) {
            case Properties.WITHIN -> within(property.values());
            case Properties.LEVEL ->
                named -> named.kind() == NamedKind.REGION && property.values().contains(named.type());
            case Properties.KIND ->
                named -> named.kind() == NamedKind.UNIT && property.values().contains(named.type());
            case Properties.CODE ->
                named -> named.code() != null && property.values().contains(named.code());
            default -> named -> true;
        };
    }

    private Predicate<Named> within(List<String> values) {
        List<String> paths = values.stream()
                .flatMap(value -> regions(value).stream())
                .map(Named::path)
                .toList();
        return named -> paths.stream().anyMatch(path -> named.path().startsWith(path));
    }

    /** The regions that a value names: one by its id, or all whose whole name it is. */
    private List<Named> regions(String value) {
        Named known = table.get(value);
        if (known != null) {
            return List.of(known);
        }
        try {
            Asked asked = Asked.fromString(value);
            return table.all().stream()
                    .filter(named -> named.kind() == NamedKind.REGION)
                    .filter(named -> {
                        Hit hit = table.fits(named, asked);
                        return hit != null && hit.score() > LIKE;
                    })
                    .toList();
        } catch (BadValue noName) {
            return List.of();
        }
    }

    private Results.Candidate candidate(Scored scored, boolean match) {
        Named named = scored.named;
        return new Results.Candidate(
                named.key(),
                named.name().zh(),
                List.of(EntityType.of(named.kind())),
                Math.round(scored.score * 10) / 10.0,
                match,
                table.description(named));
    }
}
