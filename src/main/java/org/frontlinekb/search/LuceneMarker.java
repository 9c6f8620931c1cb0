package org.frontlinekb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.highlight.SimpleHTMLEncoder;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
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
                .withBreakIterator(
                        () -> new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), SEPARATOR))
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Fragments())
                .build();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, List<String>> mark(Map<String, List<String>> texts, Words words) {
        Map<String, List<String>> marked = new LinkedHashMap<>();
        texts.forEach((field, values) -> {
            // The best fragments of all values; a name may be the full and the short one.
            String text = values.stream().distinct().collect(Collectors.joining(Character.toString(SEPARATOR)));
            try {
                Object fragments =
                        highlighter.highlightWithoutSearcher(field, query(field, words), text, Highlights.MOST);
                if (fragments != null) {
                    marked.put(field, (List<String>) fragments);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return marked;
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

    /** Fragments by themselves; in each, what overlaps is marked as one stretch. */
    private static final class Fragments extends PassageFormatter {

        @Override
        public List<String> format(Passage[] passages, String text) {
            List<String> fragments = new ArrayList<>();
            for (Passage passage : passages) {
                fragments.add(marked(passage, text));
            }
            return fragments;
        }

        private static String marked(Passage passage, String text) {
            StringBuilder marked = new StringBuilder();
            int done = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = passage.getMatchStarts()[i];
                int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                while (i + 1 < passage.getNumMatches() && passage.getMatchStarts()[i + 1] <= end) {
                    i++;
                    end = Math.max(end, Math.min(passage.getMatchEnds()[i], passage.getEndOffset()));
                }
                marked.append(escaped(text, done, start))
                        .append(Highlights.START)
                        .append(escaped(text, start, end))
                        .append(Highlights.END);
                done = end;
            }
            return marked.append(escaped(text, done, passage.getEndOffset())).toString();
        }

        private static String escaped(String text, int start, int end) {
            return SimpleHTMLEncoder.htmlEncode(text.substring(start, end));
        }
    }
}
