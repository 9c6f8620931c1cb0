package org.frontlinekb.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** The analysers in Lucene. Named only as a text, so that a native build leaves it out with Lucene. */
public class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        analyzer(context, Analysis.INDEX, true);
        analyzer(context, Analysis.QUERY, false);
    }

    private static void analyzer(LuceneAnalysisConfigurationContext context, String name, boolean unigrams) {
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .charFilter("mapping")
                .param("mapping", Folding.SIMPLIFIED)
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("englishPossessive")
                .tokenFilter("porterStem")
                .tokenFilter("cjkBigram")
                .param("outputUnigrams", Boolean.toString(unigrams));
    }
}
