package org.frontlinekb.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Total;
import org.frontlinekb.listing.Words;
import org.hibernate.search.engine.backend.Backend;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;
import org.hibernate.search.engine.search.projection.ProjectionCollector;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;

/** An index, by Hibernate Search: one mapping, kept by Lucene in this process or by OpenSearch. */
final class IndexEngine implements Engine, AutoCloseable {

    /**
     * A whole name outranks everything: who types 武汉 means Wuhan, not what mentions it most. The number only has to be
     * larger than any sum of the scores below; a phrase of ten rare words in a name comes to about 500.
     */
    private static final float EXACT_NAME = 1000;

    /** A whole other name comes next: an alias may be as general as 医院, "hospital". */
    private static final float EXACT_ALIAS = 500;

    /**
     * Each part of a name counts four times what the same words count in a body: even a name twice as long as others, whose
     * length costs it up to two thirds of its score, stays above a body that repeats the words.
     */
    private static final float NAME = 4;

    /** Below the name itself, above any body. */
    private static final float ALIAS = 3;

    /** What an event is titled with mentions things by name; the thing itself comes first. */
    private static final float TITLE = 2;

    /** Summaries, quoted words, roles. */
    private static final float BODY = 1;

    /** A report's whole text holds almost every word: that it does says less about it than a summary would. */
    private static final float TEXT = 0.5f;

    /** What is said of an entry's neighbours makes it findable, not important. */
    private static final float RELATED = 0.25f;

    /**
     * Counts further than this cost more than they tell; the total then says that there are so many, or more. From there on Lucene
     * passes over whatever cannot come among the best, which is most of what words as frequent as that are found in. One more than a page
     * may leave out: so it is known whether there is another page.
     */
    private static final int MOST_COUNTED = Offset.MOST + 1;

    /** The field that a report's text is in, as long as it is. */
    private static final String WHOLE_TEXT = "text";

    /** Every field with words in it, and what a match there is worth. */
    private static final Map<String, Float> FIELDS = fields();

    private final CloseableSearchMapping mapping;

    /** Lucene holds back what is not committed; OpenSearch has written it when it answers. */
    private final boolean commits;

    /** Null where the engine marks words itself, away from here. */
    private final Marker marker;

    /** Null where the engine counts itself. */
    private final Counter counter;

    /** Of Lucene only: OpenSearch remembers what it counted, and others publish there too. */
    private final FacetCounts counts = new FacetCounts();

    /** Marks words in short texts that were found; a report's whole text stays where it is. */
    interface Marker {

        /** Marks these words: gives, of a field and its values, at most {@link Highlights#MOST} fragments. */
        BiFunction<String, List<String>, List<String>> marking(Words words);
    }

    /** Counts all results. */
    interface Counter {

        /** Counts what meets a predicate, by some dimensions. */
        FacetCounts.Counted count(SearchPredicate predicate, Set<Dimension> facets);
    }

    private IndexEngine(CloseableSearchMapping mapping, boolean commits, Marker marker, Counter counter) {
        this.mapping = mapping;
        this.commits = commits;
        this.marker = marker;
        this.counter = counter;
    }

    /** Lucene in this process. */
    static IndexEngine lucene(Path folder) {
        CloseableSearchMapping mapping = builder()
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "9.12.3")
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.analysis.configurer", "class:org.frontlinekb.search.LuceneAnalysis")
                .build();
        return new IndexEngine(
                mapping,
                true,
                byName(Marker.class, "LuceneMarker", Backend.class, mapping.backend()),
                byName(Counter.class, "LuceneCounter", SearchMapping.class, mapping));
    }

    /** Makes what needs Lucene: not by its class, so that a native build leaves it out with Lucene. */
    private static <T, N> T byName(Class<T> what, String name, Class<N> needed, N given) {
        try {
            return what.cast(Class.forName(IndexEngine.class.getPackageName() + "." + name)
                    .getDeclaredConstructor(needed)
                    .newInstance(given));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An OpenSearch cluster; it need not be there yet. */
    static IndexEngine openSearch(SearchConfig config) {
        SearchMappingBuilder builder = builder()
                .property("hibernate.search.backend.type", "elasticsearch")
                .property("hibernate.search.backend.version", "opensearch:3.3")
                .property("hibernate.search.backend.version_check.enabled", false)
                .property(
                        "hibernate.search.backend.uris",
                        config.hosts().stream().map(Object::toString).collect(Collectors.joining(",")))
                // A client waits no longer for a 503 than it would for an answer.
                .property("hibernate.search.backend.connection_timeout", 2_000)
                .property("hibernate.search.backend.read_timeout", 30_000)
                .property("hibernate.search.backend.schema_management.minimal_required_status", "yellow")
                .property(
                        "hibernate.search.backend.analysis.configurer",
                        "class:org.frontlinekb.search.OpenSearchAnalysis");
        config.username().ifPresent(name -> builder.property("hibernate.search.backend.username", name));
        config.password().ifPresent(password -> builder.property("hibernate.search.backend.password", password));
        return new IndexEngine(builder.build(), false, null, null);
    }

    private static SearchMappingBuilder builder() {
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexEntry.class, IndexState.class))
                // These two are all: to look for more, it would index the service's whole archive at each start.
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                // The index is made when it is first written to: the engine may be away while the service starts.
                .property("hibernate.search.schema_management.strategy", "none")
                .property("hibernate.search.indexing.plan.synchronization.strategy", strategy());
    }

    /** Neither commits nor refreshes after each batch: {@link #publish} does once for all. */
    private static IndexingPlanSynchronizationStrategy strategy() {
        return context -> {
            context.documentCommitStrategy(DocumentCommitStrategy.NONE);
            context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
            context.indexingFutureHandler(CompletionStage::toCompletableFuture);
        };
    }

    @Override
    public Found find(Question question) {
        return reach(() -> {
            try (SearchSession session = mapping.createSession()) {
                return find(session, question);
            }
        });
    }

    private Found find(SearchSession session, Question question) {
        BiFunction<String, List<String>, List<String>> marking =
                marker == null ? null : marker.marking(question.words());
        var hits = session.search(IndexEntry.class)
                .select(f -> f.composite()
                        .from(
                                f.field("kind", String.class).toProjection(),
                                f.field("id", String.class).toProjection(),
                                f.field("shownZh", String.class).toProjection(),
                                f.field("shownEn", String.class).toProjection(),
                                f.score().toProjection(),
                                f.composite()
                                        .from(FIELDS.keySet().stream()
                                                .map(field -> markedHere(field)
                                                        ? f.field(field, String.class)
                                                                .collector(ProjectionCollector.list())
                                                                .toProjection()
                                                        : f.highlight(field).toProjection())
                                                .toArray(SearchProjection<?>[]::new))
                                        .asList()
                                        .toProjection())
                        .asList(values -> result(values, marking)))
                .where(f -> predicate(f, question))
                .highlighter(f -> f.unified()
                        .tag(Highlights.START, Highlights.END)
                        .encoder(HighlighterEncoder.HTML)
                        .numberOfFragments(Highlights.MOST))
                .sort(f -> f.composite(keys -> keys.add(f.score()).add(f.field("order"))))
                .totalHitCountThreshold(MOST_COUNTED)
                .fetch(question.offset(), question.limit());
        Total total = hits.total().isHitCountExact()
                ? Total.exactly(hits.total().hitCount())
                : Total.atLeast(hits.total().hitCountLowerBound());
        if (question.facets().isEmpty()) {
            return new Found(hits.hits(), total, Map.of(), true);
        }
        List<FacetCounts.Counted> counted = question.countings().stream()
                .map(counting -> counted(session, counting))
                .toList();
        Map<Dimension, Map<String, Long>> values = new EnumMap<>(Dimension.class);
        counted.forEach(some -> values.putAll(some.values()));
        // What is on the page was there, even if it has been taken out since.
        int seen = hits.hits().isEmpty() ? 0 : question.offset() + hits.hits().size();
        return new Found(
                hits.hits(), Total.exactly(Math.max(seen, counted.get(0).total())), values, true);
    }

    private boolean markedHere(String field) {
        return marker != null && !field.equals(WHOLE_TEXT);
    }

    private FacetCounts.Counted counted(SearchSession session, Question question) {
        return counter == null ? count(session, question) : counts.of(question, () -> countHere(question));
    }

    private FacetCounts.Counted countHere(Question question) {
        var predicates = mapping.typedScope(NonStaticMetamodelScope.class, IndexEntry.class)
                .predicate();
        return counter.count(predicate(predicates, question).toPredicate(), question.facets());
    }

    /** Counts all, by itself: together with the best ones, all would be rated that are only counted. */
    private static FacetCounts.Counted count(SearchSession session, Question question) {
        var query = session.search(IndexEntry.class).where(f -> predicate(f, question));
        Map<Dimension, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(Dimension.class);
        for (Dimension facet : question.facets()) {
            AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.field);
            keys.put(facet, key);
            // One more than is listed: a place for what is missing.
            query.aggregation(
                    key, f -> f.terms().field(facet.field, String.class).maxTermCount(MOST_VALUES + 1));
        }
        var result = query.fetch(0);
        Map<Dimension, Map<String, Long>> values = new EnumMap<>(Dimension.class);
        keys.forEach((facet, key) -> values.put(facet, Map.copyOf(result.aggregation(key))));
        return new FacetCounts.Counted(result.total().hitCount(), values);
    }

    @Override
    public List<String> ids(Kind kind, Words words, int most) {
        Question question = Question.of(words, kind, most);
        return reach(() -> {
            try (SearchSession session = mapping.createSession()) {
                return session.search(IndexEntry.class)
                        .select(f -> f.field("id", String.class))
                        .where(f -> predicate(f, question))
                        .sort(f -> f.composite(keys -> keys.add(f.score()).add(f.field("order"))))
                        .fetchHits(most);
            }
        });
    }

    /** Each phrase somewhere in the entry, or the words as a whole its name. */
    private static <R> PredicateFinalStep predicate(TypedSearchPredicateFactory<R> f, Question question) {
        var phrases = f.and();
        for (String phrase : question.words().phrases()) {
            var anywhere = f.or();
            FIELDS.forEach((field, boost) ->
                    anywhere.add(f.phrase().field(field).boost(boost).matching(phrase)));
            phrases.add(anywhere);
        }
        String whole = Folding.squeeze(question.words().text());
        var found = f.or();
        found.add(phrases);
        found.add(f.match().field("exact").matching(whole).constantScore().boost(EXACT_NAME));
        found.add(f.match().field("exactAlias").matching(whole).constantScore().boost(EXACT_ALIAS));
        if (question.only().isEmpty()) {
            return found;
        }
        var narrowed = f.bool().must(found);
        question.only()
                .forEach((dimension, values) ->
                        narrowed.filter(f.terms().field(dimension.field).matchingAny(values)));
        return narrowed;
    }

    /** @param marking makes fragments of what was read for a field that is marked here */
    @SuppressWarnings("unchecked")
    private Found.Result result(List<?> values, BiFunction<String, List<String>, List<String>> marking) {
        Map<String, List<String>> highlights = new LinkedHashMap<>();
        List<List<String>> read = (List<List<String>>) values.get(5);
        int i = 0;
        for (String field : FIELDS.keySet()) {
            List<String> texts = read.get(i++);
            if (texts == null || texts.isEmpty()) {
                continue;
            }
            // A name may be the full and the short one.
            List<String> several = texts.stream().distinct().toList();
            List<String> fragments = markedHere(field) ? marking.apply(field, several) : several;
            if (!fragments.isEmpty()) {
                highlights.put(
                        field,
                        fragments.stream()
                                // Pairs of characters overlap; one engine marks them as one stretch, the other as
                                // several.
                                .map(fragment -> fragment.replace(Highlights.END + Highlights.START, ""))
                                .toList());
            }
        }
        return new Found.Result(
                (String) values.get(0),
                (String) values.get(1),
                (String) values.get(2),
                (String) values.get(3),
                (Float) values.get(4),
                highlights);
    }

    private static Map<String, Float> fields() {
        Map<String, Float> fields = new LinkedHashMap<>();
        fields.put("nameZh", NAME);
        fields.put("nameEn", NAME);
        fields.put("pinyin", NAME);
        fields.put("alias", ALIAS);
        fields.put("titleZh", TITLE);
        fields.put("titleEn", TITLE);
        fields.put("bodyZh", BODY);
        fields.put("bodyEn", BODY);
        fields.put(WHOLE_TEXT, TEXT);
        fields.put("related", RELATED);
        return fields;
    }

    /** Makes the index where there is none. */
    void prepare() {
        reach(() -> {
            try (SearchSession session = mapping.createSession()) {
                session.schemaManager().createIfMissing();
                return null;
            }
        });
    }

    /**
     * Begins with an empty index before it is built, so that nothing of another schema or another database is left in it.
     * Not where other instances may be building the same index: there the name has the schema's version in it, and what
     * is too much is taken out after the building.
     */
    void discard() {
        if (commits) {
            reach(() -> {
                try (SearchSession session = mapping.createSession()) {
                    session.schemaManager().dropAndCreate();
                    return null;
                }
            });
        }
    }

    /** How far the index has come, or null if it does not say. */
    IndexState state() {
        return reach(() -> {
            try (SearchSession session = mapping.createSession()) {
                session.workspace(IndexState.class).refresh();
                return session.search(IndexState.class)
                        .select(f -> f.composite()
                                .from(
                                        f.field("revision", Long.class),
                                        f.field("changedAt", String.class),
                                        f.field("generation", Long.class),
                                        f.field("complete", Boolean.class))
                                .asList(values -> new IndexState(
                                        (Long) values.get(0), (String) values.get(1), (Long) values.get(2), (Boolean)
                                                values.get(3))))
                        .where(f -> f.matchAll())
                        .fetchSingleHit()
                        .orElse(null);
            }
        });
    }

    /** Writes entries, and takes out those with these keys. They are found after {@link #publish}. */
    void write(Collection<IndexEntry> entries, Collection<String> gone) {
        reach(() -> {
            try (SearchSession session = mapping.createSession()) {
                List<CompletionStage<?>> works = new ArrayList<>();
                entries.forEach(entry -> works.add(session.indexer().addOrUpdate(entry)));
                gone.forEach(key -> works.add(session.indexer().delete(IndexEntry.class, key, null)));
                works.forEach(work -> work.toCompletableFuture().join());
                return null;
            }
        });
    }

    /** Makes what was written safe and found, and only then says how far the index has come. */
    void publish(IndexState state) {
        reach(() -> {
            try (SearchSession session = mapping.createSession()) {
                if (commits) {
                    session.workspace(IndexEntry.class).flush();
                }
                session.workspace(IndexEntry.class).refresh();
                session.indexer().addOrUpdate(state).toCompletableFuture().join();
                if (commits) {
                    session.workspace(IndexState.class).flush();
                }
                return null;
            } finally {
                counts.forget();
            }
        });
    }

    /** Keys of entries that were last written before a generation. */
    List<String> writtenBefore(long generation, int most) {
        return reach(() -> {
            try (SearchSession session = mapping.createSession()) {
                return session.search(IndexEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.range().field("generation").lessThan(generation))
                        .fetchHits(most);
            }
        });
    }

    /** How many entries the index holds. */
    long count() {
        return reach(() -> {
            try (SearchSession session = mapping.createSession()) {
                return session.search(IndexEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
            }
        });
    }

    @Override
    public void close() {
        mapping.close();
    }

    private static <T> T reach(Supplier<T> work) {
        try {
            return work.get();
        } catch (SearchException | CompletionException e) {
            throw new EngineAway("The search engine did not answer", e);
        }
    }
}
