package org.frontlinekb.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.frontlinekb.provenance.Coverage.Citation;
import org.frontlinekb.provenance.Coverage.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @Test
    void cutsWhereACitationStartsOrEnds() {
        Coverage coverage = Coverage.of(
                10, List.of(new Citation("inner", 4, 6), new Citation("outer", 2, 6), new Citation("next", 6, 7)));
        assertEquals(
                List.of(
                        new Stretch(0, 2, List.of()),
                        new Stretch(2, 4, List.of("outer")),
                        new Stretch(4, 6, List.of("outer", "inner")),
                        new Stretch(6, 7, List.of("next")),
                        new Stretch(7, 10, List.of())),
                coverage.stretches());
        assertEquals(5, coverage.covered());
    }

    @Test
    void leavesATextWithoutCitationsWhole() {
        assertEquals(
                List.of(new Stretch(0, 3, List.of())), Coverage.of(3, List.of()).stretches());
        assertEquals(0, Coverage.of(3, List.of()).covered());
    }

    @ParameterizedTest
    @CsvSource({"-1,2", "2,2", "3,2", "9,11", "10,11"})
    void refusesACitationThatIsNotInTheText(int start, int end) {
        List<Citation> outside = List.of(new Citation("a", start, end));
        assertThrows(IllegalArgumentException.class, () -> Coverage.of(10, outside));
    }

    @Test
    void tilesTheTextAndGivesEachCodePointExactlyItsCitations() {
        Random random = new Random(20200128);
        for (int round = 0; round < 500; round++) {
            int length = 1 + random.nextInt(60);
            List<Citation> citations = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                int start = random.nextInt(length);
                citations.add(new Citation("c" + i, start, start + 1 + random.nextInt(length - start)));
            }
            List<Stretch> stretches = Coverage.of(length, citations).stretches();

            assertEquals(0, stretches.get(0).start());
            assertEquals(length, stretches.get(stretches.size() - 1).end());
            for (int i = 1; i < stretches.size(); i++) {
                assertEquals(stretches.get(i - 1).end(), stretches.get(i).start());
                assertNotEquals(
                        stretches.get(i - 1).citations(), stretches.get(i).citations());
            }
            int covered = 0;
            for (Stretch stretch : stretches) {
                for (int at = stretch.start(); at < stretch.end(); at++) {
                    Set<String> expected = new HashSet<>();
                    for (Citation citation : citations) {
                        if (citation.start() <= at && at < citation.end()) {
                            expected.add(citation.id());
                        }
                    }
                    assertEquals(expected, Set.copyOf(stretch.citations()));
                    covered += expected.isEmpty() ? 0 : 1;
                }
            }
            assertEquals(covered, Coverage.of(length, citations).covered());
        }
    }
}
