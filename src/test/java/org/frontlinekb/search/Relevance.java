package org.frontlinekb.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What search must find in the bundled knowledge, whichever engine searches. */
abstract class Relevance {

    /**
     * One line of the table.
     *
     * @param first what must come first; null if that does not matter
     * @param found what must be among the results
     * @param not what must not be
     */
    record Case(String q, String first, List<String> found, List<String> not) {

        static Case of(String q) {
            return new Case(q, null, List.of(), List.of());
        }

        Case first(String key) {
            return new Case(q, key, found, not);
        }

        Case finds(String... keys) {
            return new Case(q, first, List.of(keys), not);
        }

        Case not(String... keys) {
            return new Case(q, first, found, List.of(keys));
        }

        @Override
        public String toString() {
            return q;
        }
    }

    private static final String HUOSHENSHAN = "unit/huoshenshan-hospital";
    private static final String LEISHENSHAN = "unit/leishenshan-hospital";
    private static final String WUHAN = "region/hubei-wuhan";
    private static final String WUHAN_UNIVERSITY = "unit/wuhan-university";
    private static final String RENMIN_HOSPITAL = "unit/renmin-hospital-of-wuhan-university";
    private static final String JINYINTAN = "unit/wuhan-jinyintan-hospital";
    private static final String HUANG_DANGYU = "person/huang-dangyu";
    private static final String HER_WORDS = "quote/huang-dangyu-on-time-and-life";
    private static final String MASKS = "event/piaoan-makes-masks-and-protective-clothing";

    /** What every engine must do. */
    static List<Case> everywhere() {
        return List.of(
                // One character, two, and more.
                Case.of("赈").finds("event/longtanhe-zhenjiu-custom", "event/longtanhe-banquets-cancelled"),
                Case.of("京").first("region/beijing"),
                Case.of("口罩").first(MASKS).not(WUHAN_UNIVERSITY),
                Case.of("武汉").first(WUHAN).finds(WUHAN_UNIVERSITY, RENMIN_HOSPITAL, JINYINTAN),
                Case.of("湖北").first("region/hubei").finds("event/guangdong-second-medical-team-departs"),
                Case.of("黄冈").first("region/hubei-huanggang").finds("event/shandong-first-medical-team-arrives"),
                Case.of("火神山医院").first(HUOSHENSHAN).not(LEISHENSHAN),
                // Only in their order, and only together.
                Case.of("冈黄").not("region/hubei-huanggang"),
                Case.of("山神").not(HUOSHENSHAN, LEISHENSHAN),
                Case.of("火医院").not(HUOSHENSHAN),
                // Words are joined with AND, wherever each stands.
                Case.of("飘安 口罩").first(MASKS).not("unit/piaoan-group"),
                Case.of("口罩　飘安").first(MASKS),
                Case.of("武汉 hospital").finds(RENMIN_HOSPITAL, JINYINTAN).not(WUHAN_UNIVERSITY, HUOSHENSHAN),
                Case.of("医院 武汉大学").finds(RENMIN_HOSPITAL).not(WUHAN_UNIVERSITY, JINYINTAN),
                // Phrases.
                Case.of("\"火神山医院\"").first(HUOSHENSHAN).not(LEISHENSHAN),
                Case.of("“medical team”")
                        .finds("unit/shandong-first-medical-team", "event/shandong-first-medical-team-trained")
                        .not("unit/tianjin-medical-workers", "unit/leishenshan-youth-task-force"),
                Case.of("\"team medical\"").not("unit/shandong-first-medical-team"),
                // Traditional characters, full width, capitals.
                Case.of("火神山醫院").first(HUOSHENSHAN),
                Case.of("武漢大學").first(WUHAN_UNIVERSITY).finds(RENMIN_HOSPITAL),
                Case.of("黃擋玉").first(HUANG_DANGYU),
                Case.of("ＷＵＨＡＮ").first(WUHAN),
                // Pinyin, and whose words they are.
                Case.of("wuhan").first(WUHAN).finds(WUHAN_UNIVERSITY),
                Case.of("Wǔhàn").first(WUHAN),
                Case.of("黄挡玉").first(HUANG_DANGYU).finds(HER_WORDS),
                Case.of("Huang Dangyu").first(HUANG_DANGYU).finds(HER_WORDS),
                Case.of("dangyu huang").finds(HUANG_DANGYU),
                Case.of("huangdangyu").first(HUANG_DANGYU),
                Case.of("林桂英").first("person/lin-guiying").finds("quote/lin-guiying-on-hot-meals"),
                // Names, and codes.
                Case.of("Wuhan University").first(WUHAN_UNIVERSITY).finds(RENMIN_HOSPITAL),
                Case.of("Gaozhou People's Hospital").first("unit/gaozhou-peoples-hospital"),
                Case.of("420100").first(WUHAN),
                Case.of("429004").first("region/hubei-xiantao"),
                // A thing by a part of its name before what tells of it.
                Case.of("金银潭医院").first(JINYINTAN).finds("event/yu-zhui-sent-to-jinyintan"),
                Case.of("vaccine").not(MASKS));
    }

    /** What needs an analysis of the words, which a database does not make. */
    static List<Case> analysed() {
        List<Case> cases = new ArrayList<>(everywhere());
        cases.addAll(List.of(
                Case.of("temperature").finds("event/yushui-temperatures-taken"),
                Case.of("temperatures").finds("event/yushui-temperatures-taken"),
                Case.of("producing mask").not("event/piaoan-controls-quality"),
                Case.of("mask").finds(MASKS),
                Case.of("volunteering dinners").finds("event/zeguo-volunteers-prepare-dinner"),
                Case.of("hospitals").finds(RENMIN_HOSPITAL, LEISHENSHAN),
                // No parts of words: "team" stands in no "steam".
                Case.of("cation").not("event/yushui-leaflets")));
        return cases;
    }

    @Inject
    Index index;

    /** A slow machine may still be building it. */
    @BeforeEach
    void withTheWholeIndex() {
        if (!index.complete()) {
            index.catchUp();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatFitsAndNothingElse(Case expected) {
        List<String> found = keys(expected.q());
        if (expected.first() != null) {
            assertEquals(expected.first(), found.isEmpty() ? null : found.get(0), () -> expected + " found " + found);
        }
        assertTrue(found.containsAll(expected.found()), () -> expected + " found " + found);
        Set<String> wrong = new TreeSet<>(found);
        wrong.retainAll(expected.not());
        assertEquals(Set.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=医院",
                "q=武汉&region=420000",
                "q=武汉&kind=event&kind=unit&type=arrival&type=university&region=hubei&region=beijing",
                "q=防控&date=2020-01&region=hubei",
                "q=武汉&kind=region&region=guangdong"
            })
    void everyCountIsTheTotalOfWhatItLeadsTo(String question) {
        Map<String, Map<String, List<Object>>> facets = given().urlEncodingEnabled(false)
                .get("/api/v1/search?limit=1&offset=0&facets=kind,type,region,date&" + question)
                .then()
                .statusCode(200)
                .extract()
                .path("facets");
        assertEquals(Set.of("kind", "type", "region", "date"), facets.keySet());
        facets.forEach((facet, counted) -> counted.get("values").stream()
                .limit(8)
                .forEach(value -> {
                    Map<?, ?> one = (Map<?, ?>) value;
                    String url = (String) one.get("url");
                    given().urlEncodingEnabled(false)
                            .get(url)
                            .then()
                            .statusCode(200)
                            .body("total.value", is(one.get("count")))
                            .body("items.size()", is(Math.min(20, (Integer) one.get("count"))));
                }));
    }

    static List<String> keys(String q) {
        var answer = given().queryParam("q", q)
                .queryParam("limit", 100)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract();
        List<String> kinds = answer.path("items.kind");
        List<String> ids = answer.path("items.id");
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            keys.add(kinds.get(i) + "/" + ids.get(i));
        }
        return keys;
    }
}
