package org.frontlinekb.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frontlinekb.listing.Total;
import org.frontlinekb.listing.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted, and when it is counted anew. */
class IndexEngineTest extends OnLucene {

    @BeforeEach
    void one() {
        publish("a");
    }

    @Test
    void countsAnewOnceSomethingIsPublished() {
        for (int asked = 0; asked < 2; asked++) {
            assertEquals(Map.of("unit/hospital", 1L), counted(0).counts().get(Dimension.TYPE));
        }
        publish("b");
        for (int asked = 0; asked < 2; asked++) {
            Found found = counted(0);
            assertEquals(Map.of("unit/hospital", 2L), found.counts().get(Dimension.TYPE));
            assertEquals(Total.exactly(2), found.total());
        }
        engine.write(List.of(), List.of("unit/a", "unit/b"));
        publish();
        assertEquals(Map.of(), counted(0).counts().get(Dimension.TYPE));
        assertEquals(Total.exactly(0), counted(0).total());
    }

    @Test
    void countsTheSameOnEveryPage() {
        publish("b");
        assertEquals(counted(0).counts(), counted(1).counts());
        assertEquals(1, counted(1).results().size());
        assertEquals(Total.exactly(2), counted(1).total());
    }

    @Test
    void tellsQuestionsApart() {
        assertEquals(Set.of(Dimension.TYPE), counted(0).counts().keySet());
        Words words = Words.fromString("医院");
        assertEquals(
                Set.of(Dimension.KIND),
                engine.find(new Question(words, Map.of(), Set.of(Dimension.KIND), 0, 10))
                        .counts()
                        .keySet());
        assertEquals(
                Total.exactly(0),
                engine.find(new Question(words, Map.of(Dimension.KIND, Set.of("event")), Set.of(Dimension.TYPE), 0, 10))
                        .total());
        assertEquals(
                Total.exactly(0),
                engine.find(new Question(Words.fromString("学校"), Map.of(), Set.of(Dimension.TYPE), 0, 10))
                        .total());
    }

    private Found counted(int offset) {
        return engine.find(new Question(Words.fromString("医院"), Map.of(), Set.of(Dimension.TYPE), offset, 10));
    }

    private void publish(String id) {
        publishHospital(id, "县医院", "County Hospital");
    }
}
