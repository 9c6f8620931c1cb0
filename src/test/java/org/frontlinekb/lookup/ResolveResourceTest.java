package org.frontlinekb.lookup;

import static org.frontlinekb.Api.encoded;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.frontlinekb.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResolveResourceTest {

    private static final String RESOLVE = "/api/v1/regions/resolve";
    private static final List<String> LEVELS =
            List.of("province", "prefecture", "county", "township", "village", "other");

    private static List<JsonNode> candidates(String name, String more) {
        return stream(get(RESOLVE + "?name=" + encoded(name) + more).path("items"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "420100, hubei-wuhan, code, 100",
        "429004, hubei-xiantao, code, 100",
        "武汉市, hubei-wuhan, name, 100",
        "武漢市, hubei-wuhan, name, 100",
        "武汉, hubei-wuhan, short_name, 95",
        "仙桃, hubei-xiantao, short_name, 95",
        "仙桃市, hubei-xiantao, name, 100",
        "内蒙古, neimenggu, short_name, 95",
        "京, beijing, alias, 90",
        "津, tianjin, alias, 90",
        "沪, shanghai, alias, 90",
        "鄂, hubei, alias, 90",
        "Hubei, hubei, english, 90",
        "inner mongolia, neimenggu, english, 90",
        "HONG KONG, xianggang, english, 90",
        "wuhan, hubei-wuhan, pinyin, 80",
        "Wu Han, hubei-wuhan, pinyin, 80",
        "Wǔhàn Shì, hubei-wuhan, pinyin, 80",
        "wu3han4, hubei-wuhan, pinyin, 80",
        "ｗｕｈａｎ, hubei-wuhan, pinyin, 80",
        "Xi'an, shaanxi-xian, pinyin, 80",
        "Xi’an Shi, shaanxi-xian, pinyin, 80",
        "luliang, shanxi-lvliang, pinyin, 80",
        "lvliang, shanxi-lvliang, pinyin, 80",
        "Lüliang, shanxi-lvliang, pinyin, 80",
        "xiantao, hubei-xiantao, pinyin, 80",
        "湖北省武汉市, hubei-wuhan, name, 100",
        "湖北武汉, hubei-wuhan, short_name, 95",
        "湖北省 仙桃市, hubei-xiantao, name, 100",
        "北京市朝阳区, beijing-chaoyang, name, 100",
        "'Wuhan, Hubei', hubei-wuhan, pinyin, 80",
        "神农, hubei-shennongjia, prefix, 56"
    })
    void findsWhatANameMeans(String name, String id, String why, int score) {
        JsonNode best = candidates(name, "").get(0);
        assertEquals(
                List.of(id, why, score),
                List.of(
                        best.path("id").asText(),
                        best.path("why").asText(),
                        best.path("score").asInt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"420100", "武汉", "吉林", "朝阳", "wuhan", "jiang", "汉", "4290"})
    void ordersByScoreThenLevelThenId(String name) {
        List<JsonNode> found = candidates(name, "&limit=50");
        List<JsonNode> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((JsonNode item) -> -item.path("score").asInt())
                .thenComparing(item -> LEVELS.indexOf(item.path("level").asText()))
                .thenComparing(item -> item.path("id").asText()));
        assertFalse(found.isEmpty());
        assertEquals(ids(sorted), ids(found));
        found.forEach(item ->
                assertTrue(item.path("score").asInt() >= 0 && item.path("score").asInt() <= 100));
    }

    @Test
    void offersEveryNamesakeWithWhatTellsThemApart() {
        List<JsonNode> jilin = candidates("吉林", "").subList(0, 2);
        assertEquals(List.of("jilin", "jilin-jilin"), ids(jilin));
        assertEquals("吉林省", jilin.get(1).at("/ancestors/0/name/zh").asText());
        List<JsonNode> chaoyang = candidates("朝阳区", "").stream()
                .filter(item -> item.path("score").asInt() == 100)
                .toList();
        assertTrue(chaoyang.size() > 1);
        assertEquals(
                1,
                chaoyang.stream()
                        .map(item -> item.path("name").path("zh"))
                        .distinct()
                        .count());
    }

    @Test
    void takesNoAbbreviationThatIsNone() {
        assertTrue(candidates("汉", "&limit=50").stream()
                .allMatch(item -> item.path("why").asText().equals("prefix")));
        assertEquals(List.of(), candidates("不存在的地方", ""));
        assertEquals(List.of(), candidates("000000", ""));
        assertEquals(List.of(), candidates("湖南省武汉市", ""));
    }

    @Test
    void looksOnlyWithinARegion() {
        assertEquals(
                List.of("jilin-jilin"),
                ids(candidates("吉林", "&within=jilin-jilin").stream()
                        .filter(item -> item.path("score").asInt() == 95)
                        .toList()));
        assertEquals(ids(candidates("朝阳区", "&within=110000")), ids(candidates("朝阳区", "&within=beijing")));
        assertEquals(
                "beijing-chaoyang",
                candidates("朝阳区", "&within=beijing").get(0).path("id").asText());
        assertEquals(List.of(), candidates("武汉", "&within=beijing"));
    }

    @Test
    void tellsWhatIsKnownOfADate() {
        JsonNode wuhan = candidates("武汉市", "").get(0);
        assertFalse(wuhan.has("on_date"));
        String edition = wuhan.path("valid_for").asText();
        assertEquals(
                "yes",
                candidates("武汉市", "&date=" + edition).get(0).path("on_date").asText());
        assertEquals(
                "yes", candidates("武汉市", "&date=2020").get(0).path("on_date").asText());
        assertEquals(
                "unknown",
                candidates("武汉市", "&date=1990-01-01").get(0).path("on_date").asText());
    }

    @Test
    void isAnsweredAsTheRegionItselfIs() {
        JsonNode wuhan = candidates("武汉市", "").get(0);
        JsonNode region = get(wuhan.path("url").asText());
        for (String key : List.of("id", "url", "code", "level", "name", "ancestors", "valid_for")) {
            assertEquals(region.path(key), wuhan.path(key), key);
        }
        assertEquals(
                "hubei-wuhan", get("/api/v1/regions/hubei-wuhan").path("id").asText());
    }

    @Test
    void saysExactlyWhatIsWrong() {
        fault(refused(400, RESOLVE), "name");
        fault(refused(400, RESOLVE + "?name="), "name");
        fault(refused(400, RESOLVE + "?name=" + encoded(" 。")), "name");
        fault(refused(400, RESOLVE + "?name=" + "a".repeat(201)), "name");
        fault(refused(400, RESOLVE + "?name=a&name=b"), "name");
        JsonNode problem = refused(400, RESOLVE + "?name=a&within=hubie&date=2020-02-30&limit=51&nam=x");
        assertEquals("hubei", fault(problem, "within").path("suggestion").asText());
        fault(problem, "date");
        fault(problem, "limit");
        assertEquals("name", fault(problem, "nam").path("suggestion").asText());
        fault(refused(400, RESOLVE + "?name=a&limit=0"), "limit");
        assertEquals(3, candidates("a", "&limit=3").size());
        assertEquals(10, candidates("a", "").size());
        assertEquals(405, io.restassured.RestAssured.given().post(RESOLVE).statusCode());
        assertEquals(404, Api.call(RESOLVE + "/x").statusCode());
    }
}
