package org.frontlinekb.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.frontlinekb.problem.BadValue;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static List<String> phrases(String text) {
        return Words.fromString(text).phrases();
    }

    @Test
    void dividesAtWhiteSpaceOfAnyWidth() {
        assertEquals(List.of("飘安", "口罩", "masks"), phrases("飘安 口罩\u3000 masks"));
    }

    @Test
    void keepsTogetherWhatStandsInQuotationMarks() {
        assertEquals(List.of("medical team", "湖北"), phrases("\"medical team\" 湖北"));
        assertEquals(List.of("火神山 医院"), phrases("“火神山 医院”"));
        assertEquals(List.of("武汉", "medical te"), phrases("武汉\"medical te"));
    }

    @Test
    void leavesOutWhatHasNoLetterOrDigit() {
        assertEquals(List.of("武汉"), phrases("， 武汉 。 \"\" -"));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThrows(BadValue.class, () -> phrases(""));
        assertThrows(BadValue.class, () -> phrases(" 。\"\" "));
        assertThrows(BadValue.class, () -> phrases("a ".repeat(21)));
        assertEquals(20, phrases("a ".repeat(20)).size());
        assertThrows(BadValue.class, () -> phrases("武".repeat(201)));
        assertEquals(1, phrases("武".repeat(200)).size());
    }
}
