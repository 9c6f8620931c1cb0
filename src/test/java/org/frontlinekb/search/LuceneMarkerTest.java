package org.frontlinekb.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frontlinekb.listing.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How words are marked in what Lucene has found. */
class LuceneMarkerTest extends OnLucene {

    @BeforeEach
    void one() {
        publishHospital(
                "ward",
                "县<b>医院</b>",
                "Ward & \"Masks\"",
                "医院",
                "这是很长的一个名字，县里的人都叫它医院",
                "医院",
                "老医院",
                "他们的老医院",
                "yiyuan xian",
                "Wuhan. Central",
                "Hospital East");
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
        Question question = new Question(Words.fromString(q), Map.of(), Set.of(), 0, 10);
        return engine.find(question).results().stream()
                .findFirst()
                .orElseThrow()
                .highlights();
    }
}
