package org.frontlinekb.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.vocabulary.Vocabulary;

/**
 * The codes of a vocabulary with their labels.
 *
 * @param byCode in the vocabulary's order
 */
record Labels(Map<String, Bilingual> byCode) {

    static Labels of(String vocabulary) {
        Map<String, Bilingual> byCode = new LinkedHashMap<>();
        Vocabulary.<Vocabulary>findById(vocabulary)
                .concepts
                .forEach(concept -> byCode.put(concept.code(), concept.label()));
        return new Labels(byCode);
    }

    /** What is known under each code that has something, in the vocabulary's order. */
    <T, R> Stream<R> in(Map<String, T> values, BiFunction<String, T, R> row) {
        return byCode.keySet().stream().filter(values::containsKey).map(code -> row.apply(code, values.get(code)));
    }
}
