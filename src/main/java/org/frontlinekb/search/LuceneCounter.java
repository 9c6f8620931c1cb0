package org.frontlinekb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.scope.LuceneIndexScope;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * Counts results by sets of them. Hibernate Search reads the values of each result; here the entries that have a value are read once as
 * long as their segment of the index is there, and what they and the results have in common is counted.
 */
final class LuceneCounter implements IndexEngine.Counter {

    private final LuceneIndexScope index;

    /** The entries with each value, by segment; one that is no longer read is forgotten. */
    private final Map<Object, Map<Dimension, Map<String, RoaringBitmap>>> entries = new ConcurrentHashMap<>();

    LuceneCounter(SearchMapping mapping) {
        index = mapping.scope(IndexEntry.class).extension(LuceneExtension.get());
    }

    @Override
    public FacetCounts.Counted count(SearchPredicate predicate, Set<Dimension> facets) {
        try (IndexReader reader = index.openIndexReader()) {
            return count(reader, LuceneMigrationUtils.toLuceneQuery(predicate), facets);
        } catch (IOException | UncheckedIOException e) {
            throw new Engine.EngineAway("The search index cannot be read", e);
        }
    }

    private FacetCounts.Counted count(IndexReader reader, Query query, Set<Dimension> facets) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        long total = 0;
        Map<Dimension, Map<String, Long>> values = new EnumMap<>(Dimension.class);
        facets.forEach(facet -> values.put(facet, new HashMap<>()));
        for (LeafReaderContext segment : reader.leaves()) {
            RoaringBitmap results = results(weight, segment);
            total += results.getLongCardinality();
            values.forEach((facet, counts) -> entries(segment.reader(), facet).forEach((value, having) -> {
                long number = RoaringBitmap.andCardinality(results, having);
                if (number > 0) {
                    counts.merge(value, number, Long::sum);
                }
            }));
        }
        return new FacetCounts.Counted(total, values);
    }

    private static RoaringBitmap results(Weight weight, LeafReaderContext segment) throws IOException {
        RoaringBitmapWriter<RoaringBitmap> results =
                RoaringBitmapWriter.writer().get();
        BulkScorer scorer = weight.bulkScorer(segment);
        if (scorer != null) {
            scorer.score(
                    new LeafCollector() {
                        @Override
                        public void setScorer(Scorable unrated) {
                            // Nothing is rated.
                        }

                        @Override
                        public void collect(int result) {
                            results.add(result);
                        }
                    },
                    segment.reader().getLiveDocs(),
                    0,
                    DocIdSetIterator.NO_MORE_DOCS);
        }
        return results.get();
    }

    private Map<String, RoaringBitmap> entries(LeafReader segment, Dimension facet) {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        return entries.computeIfAbsent(core.getKey(), key -> {
                    core.addClosedListener(entries::remove);
                    return new ConcurrentHashMap<>();
                })
                .computeIfAbsent(facet, first -> read(segment, facet));
    }

    private static Map<String, RoaringBitmap> read(LeafReader segment, Dimension facet) {
        try {
            SortedSetDocValues values = DocValues.getSortedSet(segment, facet.field);
            RoaringBitmap[] having = new RoaringBitmap[(int) values.getValueCount()];
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    int value = (int) values.nextOrd();
                    if (having[value] == null) {
                        having[value] = new RoaringBitmap();
                    }
                    having[value].add(values.docID());
                }
            }
            Map<String, RoaringBitmap> entries = new HashMap<>();
            for (int value = 0; value < having.length; value++) {
                if (having[value] != null) {
                    having[value].runOptimize();
                    entries.put(values.lookupOrd(value).utf8ToString(), having[value]);
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
