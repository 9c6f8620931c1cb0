package org.frontlinekb.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({"火神山醫院, 火神山医院", "ＷＵＨＡＮ１２０, wuhan120", "Wǔhàn, wuhan", "裡裏, 里里", "Café, cafe", "武汉, 武汉", "が, が", "한국, 한국"
    })
    void writesOneWordOneWay(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void foldsOnceAndForAll() {
        for (String rule : Folding.bareRules()) {
            String simplified = rule.substring(rule.indexOf("=> ") + 3);
            assertEquals(simplified, Folding.fold(simplified), rule);
        }
        assertTrue(Folding.bareRules().size() > 3_000);
    }

    @Test
    void squeezesNamesTogether() {
        assertEquals("huangdangyu", Folding.squeeze("Huang Dangyu"));
        assertEquals("gaozhoupeopleshospital", Folding.squeeze("Gaozhou People’s Hospital"));
    }
}
