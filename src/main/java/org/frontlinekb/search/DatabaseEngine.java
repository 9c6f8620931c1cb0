package org.frontlinekb.search;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.listing.Total;
import org.frontlinekb.listing.Words;

/**
 * Search without an index: the database compares every row. For small knowledge bases and for builds without an engine.
 * What is in a name ranks above what is in a text, and a whole name above all; English words are found as they are written,
 * as parts of words too, not by their stems.
 */
final class DatabaseEngine implements Engine {

    /** Facets count as many results; there may be more. */
    private static final int MOST_COUNTED = 10_000;

    private static final int EXACT = 4;
    private static final int IN_NAMES = 3;
    private static final int IN_TITLES = 2;
    private static final int ANYWHERE = 1;

    /** What is compared for a kind. In conditions, {@code %1$s} stands for the pattern. */
    private record Paths(List<String> names, List<String> texts, List<String> conditions) {

        /** Names of a unit, a region or a person, with other names and short names besides. */
        static Paths named(List<String> more, List<String> conditions) {
            return new Paths(
                    Stream.concat(Stream.of("e.name.zh", "e.name.en", "e.name.pinyin"), more.stream())
                            .toList(),
                    List.of(),
                    conditions);
        }
    }

    private static final String ALIAS = "exists (select 1 from e.alias a where " + like("a") + ")";
    private static final String EXACT_ALIAS = "exists (select 1 from e.alias a where " + equal("a") + ")";

    private static final Set<Kind> WITH_ALIAS = EnumSet.of(Kind.REGION, Kind.UNIT);
    private static final Set<Kind> WITH_TITLE = EnumSet.of(Kind.EVENT, Kind.REPORT);

    private static final Map<Kind, Paths> PATHS = new EnumMap<>(Map.of(
            Kind.REPORT,
            new Paths(List.of("e.title"), List.of("e.publisher", "e.byline", "e.text"), List.of()),
            Kind.REGION,
            Paths.named(List.of("e.shortZh", "e.shortPinyin", "e.code"), List.of(ALIAS, related("e.parent", "Region"))),
            Kind.UNIT,
            Paths.named(List.of(), List.of(ALIAS, related("e.parent", "Unit"), related("e.region", "Region"))),
            Kind.PERSON,
            Paths.named(
                    List.of(),
                    List.of(
                            "exists (select 1 from e.roles r where " + like("r.title.zh") + " or " + like("r.title.en")
                                    + ")",
                            "exists (select 1 from e.roles r where " + related("r.unit", "Unit") + ")")),
            Kind.EVENT,
            new Paths(
                    List.of("e.title.zh", "e.title.en"),
                    List.of("e.summary.zh", "e.summary.en"),
                    List.of(
                            "exists (select 1 from e.participants p where " + related("p.unit", "Unit") + ")",
                            "exists (select 1 from e.participants p where " + related("p.person", "Person") + ")",
                            "exists (select 1 from e.regions p where " + related("p.region", "Region") + ")")),
            Kind.QUOTE,
            new Paths(
                    List.of(),
                    List.of("e.translationEn"),
                    List.of(
                            "exists (select 1 from e.segments s where " + like("s.exact") + ")",
                            related("e.speaker", "Person"),
                            related("e.speakingUnit", "Unit")))));

    private record Hit(Kind kind, String id, int rank) {}

    @Override
    public Found find(Question question) {
        List<Hit> best = new ArrayList<>();
        kinds(question)
                .forEach(kind -> best.addAll(
                        looksInto(question)
                                ? fitting(kind, question)
                                : hits(kind, question.words(), question.offset() + question.limit())));
        best.sort(Comparator.comparingInt(Hit::rank)
                .reversed()
                .thenComparing(hit -> IndexEntry.key(hit.kind(), hit.id())));
        List<Hit> page = best.subList(
                Math.min(question.offset(), best.size()), Math.min(question.offset() + question.limit(), best.size()));
        return new Found(
                results(page, question.words()),
                total(question, best),
                counts(question),
                question.facets().isEmpty() || question.countings().stream().allMatch(DatabaseEngine::readsAll));
    }

    private static Total total(Question question, List<Hit> best) {
        if (!looksInto(question)) {
            return Total.exactly(matching(question));
        }
        return readsAll(question) ? Total.exactly(best.size()) : Total.atLeast(best.size());
    }

    private static boolean readsAll(Question question) {
        return matching(question) <= MOST_COUNTED;
    }

    /** How many entries of its kinds hold the words, whatever else it is narrowed to. */
    private static long matching(Question question) {
        return kinds(question).stream()
                .mapToLong(kind -> count(kind, question.words()))
                .sum();
    }

    private static List<Kind> kinds(Question question) {
        Set<String> only = question.only().get(Dimension.KIND);
        return Stream.of(Kind.values())
                .filter(kind -> only == null || only.contains(Codes.of(kind)))
                .toList();
    }

    /** Whether it is narrowed by what the database does not compare. */
    private static boolean looksInto(Question question) {
        return question.only().keySet().stream().anyMatch(dimension -> dimension != Dimension.KIND);
    }

    /** Of the first {@link #MOST_COUNTED} results, those that have what the question is narrowed to. */
    private static List<Hit> fitting(Kind kind, Question question) {
        List<Hit> hits = hits(kind, question.words(), MOST_COUNTED);
        Set<String> fitting = Entries.of(kind, hits.stream().map(Hit::id).toList()).stream()
                .filter(entry -> fits(entry, question))
                .map(entry -> entry.id)
                .collect(Collectors.toSet());
        return hits.stream().filter(hit -> fitting.contains(hit.id())).toList();
    }

    private static boolean fits(IndexEntry entry, Question question) {
        return question.only().entrySet().stream()
                .noneMatch(only -> Collections.disjoint(only.getKey().values(entry), only.getValue()));
    }

    @Override
    public List<String> ids(Kind kind, Words words, int most) {
        return hits(kind, words, most).stream().map(Hit::id).toList();
    }

    private static List<Hit> hits(Kind kind, Words words, int most) {
        Query query = Panache.getEntityManager()
                .createQuery("select e.id, " + rank(kind, words) + from(kind) + " where " + matches(kind, words)
                        + " order by 2 desc, e.id");
        bind(query, words);
        List<Hit> hits = new ArrayList<>();
        for (Object row : query.setMaxResults(most).getResultList()) {
            Object[] values = (Object[]) row;
            hits.add(new Hit(kind, (String) values[0], ((Number) values[1]).intValue()));
        }
        return hits;
    }

    private static long count(Kind kind, Words words) {
        Query query = Panache.getEntityManager()
                .createQuery("select count(e)" + from(kind) + " where " + matches(kind, words));
        bind(query, words);
        return (Long) query.getSingleResult();
    }

    private static String rank(Kind kind, Words words) {
        List<String> names = PATHS.get(kind).names();
        if (names.isEmpty()) {
            return String.valueOf(ANYWHERE);
        }
        return "case when " + exact(kind) + " then " + EXACT + " when " + all(words, names, List.of()) + " then "
                + (WITH_TITLE.contains(kind) ? IN_TITLES : IN_NAMES) + " else " + ANYWHERE + " end";
    }

    /** The words as a whole are a name. */
    private static String exact(Kind kind) {
        return Stream.concat(
                        PATHS.get(kind).names().stream().map(DatabaseEngine::equal),
                        WITH_ALIAS.contains(kind) ? Stream.of(EXACT_ALIAS) : Stream.empty())
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String from(Kind kind) {
        return " from " + Entries.TYPES.get(kind).getSimpleName() + " e";
    }

    /** Withdrawn entries may stay in their tables; search does not find them. */
    private static String matches(Kind kind, Words words) {
        Paths paths = PATHS.get(kind);
        List<String> everything =
                Stream.concat(paths.names().stream(), paths.texts().stream()).toList();
        return "(" + all(words, everything, paths.conditions())
                + (paths.names().isEmpty() ? "" : " or " + exact(kind)) + ")"
                + " and not exists (select 1 from Change c where c.revision = e.revision and c.operation = :gone)";
    }

    /** Each phrase in one of these at least. */
    private static String all(Words words, List<String> paths, List<String> conditions) {
        return IntStream.range(0, words.phrases().size())
                .mapToObj(i -> Stream.concat(paths.stream().map(DatabaseEngine::like), conditions.stream())
                        .map(condition -> condition.formatted(":phrase" + i))
                        .collect(Collectors.joining(" or ", "(", ")")))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private static String like(String path) {
        return "lower(" + path + ") like %1$s escape '\\'";
    }

    private static String equal(String path) {
        return "replace(lower(" + path + "), ' ', '') = :whole";
    }

    /** A named entry that is referred to; written as a subquery, so that entries that refer to none stay in. */
    private static String related(String path, String type) {
        return path + ".id in (select n.id from " + type + " n where " + like("n.name.zh") + " or " + like("n.name.en")
                + " or " + like("n.name.pinyin") + ")";
    }

    private static void bind(Query query, Words words) {
        List<String> phrases = words.phrases();
        for (int i = 0; i < phrases.size(); i++) {
            query.setParameter("phrase" + i, "%" + Folding.fold(phrases.get(i)).replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        query.setParameter("gone", Operation.WITHDRAWN);
        if (query.getParameters().stream().anyMatch(parameter -> "whole".equals(parameter.getName()))) {
            query.setParameter("whole", Folding.squeeze(words.text()));
        }
    }

    private static List<Found.Result> results(List<Hit> page, Words words) {
        Map<String, IndexEntry> entries = new LinkedHashMap<>();
        page.stream()
                .collect(Collectors.groupingBy(Hit::kind, Collectors.mapping(Hit::id, Collectors.toList())))
                .forEach((kind, ids) -> Entries.of(kind, ids).forEach(entry -> entries.put(entry.key, entry)));
        List<Found.Result> results = new ArrayList<>();
        for (Hit hit : page) {
            IndexEntry entry = entries.get(IndexEntry.key(hit.kind(), hit.id()));
            if (entry != null) {
                results.add(new Found.Result(
                        entry.kind, entry.id, entry.shownZh, entry.shownEn, hit.rank(), highlights(entry, words)));
            }
        }
        return results;
    }

    private static Map<Dimension, Map<String, Long>> counts(Question question) {
        Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
        question.countings().stream()
                .filter(counting -> !counting.facets().isEmpty())
                .forEach(counting -> counts.putAll(count(counting)));
        return counts;
    }

    /** Counts by reading the results, up to {@link #MOST_COUNTED} of them. */
    private static Map<Dimension, Map<String, Long>> count(Question question) {
        Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
        question.facets().forEach(facet -> counts.put(facet, new TreeMap<>()));
        int left = MOST_COUNTED;
        for (Kind kind : kinds(question)) {
            List<String> ids =
                    hits(kind, question.words(), left).stream().map(Hit::id).toList();
            left -= ids.size();
            if (!ids.isEmpty()) {
                Entries.of(kind, ids).stream()
                        .filter(entry -> fits(entry, question))
                        .forEach(entry -> counts.forEach((facet, values) ->
                                facet.values(entry).forEach(value -> values.merge(value, 1L, Long::sum))));
            }
            if (left == 0) {
                break;
            }
        }
        return counts;
    }

    private static Map<String, List<String>> highlights(IndexEntry entry, Words words) {
        Map<String, Collection<String>> fields = new LinkedHashMap<>();
        fields.put("nameZh", entry.nameZh);
        fields.put("nameEn", entry.nameEn);
        fields.put("pinyin", entry.pinyin);
        fields.put("alias", entry.alias);
        fields.put("titleZh", entry.titleZh);
        fields.put("titleEn", entry.titleEn);
        fields.put("bodyZh", entry.bodyZh);
        fields.put("bodyEn", entry.bodyEn);
        fields.put("text", entry.text == null ? List.of() : List.of(entry.text));
        fields.put("related", entry.related);
        Map<String, List<String>> highlights = new LinkedHashMap<>();
        fields.forEach((field, texts) -> {
            List<String> marked = texts.stream()
                    .distinct()
                    .map(text -> Highlights.mark(text, words))
                    .filter(text -> text != null)
                    .limit(Highlights.MOST)
                    .toList();
            if (!marked.isEmpty()) {
                highlights.put(field, marked);
            }
        });
        return highlights;
    }
}
