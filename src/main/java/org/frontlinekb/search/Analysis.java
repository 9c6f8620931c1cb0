package org.frontlinekb.search;

/**
 * Names of the analysers, defined once for each engine with the same parts in the same order: traditional characters to
 * simplified ones, standard words, full width to normal width, lower case, accents off, English possessives and endings
 * off, pairs of Chinese characters.
 */
final class Analysis {

    /** For what is indexed: single characters besides the pairs, so that a query of one character finds them. */
    static final String INDEX = "frontline_index";

    /** For queries: pairs alone where there are two characters or more, so that a phrase matches at its place only. */
    static final String QUERY = "frontline_query";

    private Analysis() {}
}
