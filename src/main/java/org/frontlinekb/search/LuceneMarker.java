package org.frontlinekb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.highlight.SimpleHTMLEncoder;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.QueryBuilder;
import org.frontlinekb.listing.Words;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.engine.backend.Backend;

/**
 * Marks words with Lucene's own highlighter, in texts that have been read before. Hibernate Search's, which is the same, reads a result
 * from the index again for each of its fields, and that is most of what a search costs.
 */
final class LuceneMarker implements IndexEngine.Marker {

    /** Between the values of a field: the one that the highlighter divides them by. */
    private static final char SEPARATOR = 0;

    private final Analyzer queries;
    private final UnifiedHighlighter highlighter;

    LuceneMarker(Backend backend) {
        LuceneBackend lucene = backend.unwrap(LuceneBackend.class);
        queries = lucene.analyzer(Analysis.QUERY).orElseThrow();
        highlighter = UnifiedHighlighter.builderWithoutSearcher(
                        lucene.analyzer(Analysis.INDEX).orElseThrow())
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Fragments())
                .build();
    }

    @Override
    public BiFunction<String, List<String>, List<String>> marking(Words words) {
        Map<String, Query> known = new HashMap<>();
        return (field, values) -> mark(field, known.computeIfAbsent(field, name -> query(name, words)), values);
    }

    private Query query(String field, Words words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        QueryBuilder analysed = new QueryBuilder(queries);
        for (String phrase : words.phrases()) {
            Query found = analysed.createPhraseQuery(field, phrase);
            if (found != null) {
                query.add(found, BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    /** The best fragments of all values. */
    @SuppressWarnings("unchecked")
    private List<String> mark(String field, Query query, List<String> values) {
        String text = String.join(Character.toString(SEPARATOR), values);
        try {
            Object fragments = highlighter.highlightWithoutSearcher(field, query, text, Highlights.MOST);
            return fragments == null ? List.of() : (List<String>) fragments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fragments by themselves; in each, what overlaps is marked as one stretch. */
    private static final class Fragments extends PassageFormatter {

        @Override
        public List<String> format(Passage[] passages, String text) {
            return Arrays.stream(passages).map(passage -> marked(passage, text)).toList();
        }

        private static String marked(Passage passage, String text) {
            StringBuilder marked = new StringBuilder();
            int done = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = passage.getMatchStarts()[i];
                int end = passage.getMatchEnds()[i];
                while (i + 1 < passage.getNumMatches() && passage.getMatchStarts()[i + 1] <= end) {
                    i++;
                    end = Math.max(end, passage.getMatchEnds()[i]);
                }
                marked.append(escaped(text, done, start))
                        .append(Highlights.START)
                        .append(escaped(text, start, end))
                        .append(Highlights.END);
                done = end;
            }
            return marked.append(escaped(text, done, Math.max(done, passage.getEndOffset())))
                    .toString()
                    .strip();
        }

        private static String escaped(String text, int start, int end) {
            return SimpleHTMLEncoder.htmlEncode(text.substring(start, end).replace(SEPARATOR, ' '));
        }
    }
}
