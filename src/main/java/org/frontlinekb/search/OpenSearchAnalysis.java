package org.frontlinekb.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** The analysers in OpenSearch. */
@RegisterForReflection
public class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter("frontline_simplified")
                .type("mapping")
                .param("mappings", Folding.bareRules().toArray(String[]::new));
        context.tokenFilter("frontline_possessive").type("stemmer").param("language", "possessive_english");
        context.tokenFilter("frontline_stem").type("stemmer").param("language", "english");
        analyzer(context, Analysis.INDEX, "frontline_pairs_and_singles", true);
        analyzer(context, Analysis.QUERY, "frontline_pairs", false);
    }

    private static void analyzer(
            ElasticsearchAnalysisConfigurationContext context, String name, String pairs, boolean unigrams) {
        context.tokenFilter(pairs).type("cjk_bigram").param("output_unigrams", unigrams);
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .charFilters("frontline_simplified")
                .tokenFilters(
                        "cjk_width", "lowercase", "asciifolding", "frontline_possessive", "frontline_stem", pairs);
    }
}
