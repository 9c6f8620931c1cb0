package org.frontlinekb.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Words;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.NameOrigin;
import org.frontlinekb.unit.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How words are marked in what Lucene has found. */
class LuceneMarkerTest {

    @TempDir
    Path folder;

    private IndexEngine engine;

    @BeforeEach
    void open() {
        engine = IndexEngine.lucene(folder);
        engine.prepare();
        Unit unit = new Unit();
        unit.id = "ward";
        unit.kind = "hospital";
        unit.name = new Name("县<b>医院</b>", "Ward & \"Masks\"", NameOrigin.TRANSLATED, "xian yiyuan");
        unit.alias = List.of(
                "医院", "这是很长的一个名字，县里的人都叫它医院", "医院", "老医院", "他们的老医院", "yiyuan xian", "Wuhan. Central", "Hospital East");
        engine.write(List.of(IndexEntry.of(Kind.UNIT, unit)), List.of());
        engine.publish(new IndexState(1, "2026-11-26T00:00:00Z", 1, true));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void escapesAllButItsMarks() {
        assertEquals(
                List.of("县&lt;b&gt;<em>医院</em>&lt;&#x2F;b&gt;"), marked("医院").get("nameZh"));
        assertEquals(
                List.of("Ward &amp; &quot;<em>Masks</em>&quot;"), marked("mask").get("nameEn"));
    }

    @Test
    void showsTheThreeBestOfAFieldInTheirOrderAndNoneTwice() {
        assertEquals(
                List.of("<em>医院</em>", "老<em>医院</em>", "他们的老<em>医院</em>"),
                marked("医院").get("alias"));
    }

    @Test
    void marksASingleCharacter() {
        assertEquals(
                Map.of(
                        "nameZh", List.of("<em>县</em>&lt;b&gt;医院&lt;&#x2F;b&gt;"),
                        "alias", List.of("这是很长的一个名字，<em>县</em>里的人都叫它医院")),
                marked("县"));
    }

    @Test
    void marksEachOfSeveralWordsButNoPartOfAPhrase() {
        assertEquals(
                List.of("<em>县</em>&lt;b&gt;<em>医院</em>&lt;&#x2F;b&gt;"),
                marked("县 医院").get("nameZh"));
        assertEquals(
                Map.of(
                        "nameEn",
                        List.of("<em>Ward</em> &amp; &quot;Masks&quot;"),
                        "alias",
                        List.of("<em>yiyuan xian</em>")),
                marked("ward \"yiyuan xian\""));
    }

    @Test
    void showsSentencesWithoutTheSpaceBetweenThem() {
        assertEquals(List.of("<em>Wuhan</em>."), marked("wuhan").get("alias"));
    }

    @Test
    void showsWhatStandsAcrossTwoValuesWithASpaceBetweenThem() {
        assertEquals(
                List.of("<em>Central Hospital</em> East"),
                marked("\"central hospital\"").get("alias"));
    }

    private Map<String, List<String>> marked(String q) {
        Question question = new Question(Words.fromString(q), Set.of(), Set.of(), 0, 10);
        return engine.find(question).results().stream()
                .findFirst()
                .orElseThrow()
                .highlights();
    }
}
