package org.frontlinekb.lookup;

import static org.frontlinekb.Api.encoded;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SuggestResourceTest {

    private static final String SUGGEST = "/api/v1/suggest";

    private static List<JsonNode> items(String q, String more) {
        return stream(get(SUGGEST + "?q=" + encoded(q) + more).path("items")).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "武汉, region, hubei-wuhan",
        "武漢, region, hubei-wuhan",
        "wuhan, region, hubei-wuhan",
        "Wuhan S, region, hubei-wuhan",
        "wuhans, region, hubei-wuhan",
        "雷神山, unit, leishenshan-hospital",
        "神山医院, unit, leishenshan-hospital",
        "Leishenshan, unit, leishenshan-hospital",
        "429004, region, hubei-xiantao",
        "inner m, region, neimenggu"
    })
    void suggestsWhatIsMeant(String q, String kind, String id) {
        assertTrue(items(q, "").stream()
                .anyMatch(item -> item.path("kind").asText().equals(kind)
                        && item.path("id").asText().equals(id)));
    }

    @Test
    void findsAPersonByEveryPartOfTheName() {
        JsonNode person = stream(get("/api/v1/people?limit=500").path("items"))
                .filter(candidate ->
                        candidate.path("name").path("pinyin").asText().contains(" "))
                .findFirst()
                .orElseThrow();
        String id = person.path("id").asText();
        String zh = person.path("name").path("zh").asText();
        String pinyin = person.path("name").path("pinyin").asText();
        for (String q : List.of(zh, zh.substring(1), pinyin, pinyin.replace(" ", ""), pinyin.split(" ")[1])) {
            assertTrue(ids(items(q, "&kind=person&limit=20")).contains(id), q);
        }
    }

    @Test
    void putsWholeNamesBeforeBeginningsAndThoseBeforeTheRest() {
        List<JsonNode> found = items("武汉", "&limit=20");
        assertEquals("hubei-wuhan", found.get(0).path("id").asText());
        List<Boolean> begin = found.stream()
                .map(item -> item.path("name").path("zh").asText().startsWith("武汉"))
                .toList();
        assertTrue(begin.contains(true));
        assertEquals(begin.stream().sorted(java.util.Comparator.reverseOrder()).toList(), begin);
    }

    @Test
    void narrowsToAnyOfSeveralKinds() {
        assertEquals(Set.of("unit"), kinds(items("武汉", "&kind=unit")));
        assertEquals(Set.of("unit", "region"), kinds(items("武汉", "&kind=unit&kind=region&limit=20")));
    }

    @Test
    void leadsToTheEntryAndTellsNamesakesApart() {
        for (JsonNode item : items("朝阳", "&limit=20")) {
            JsonNode entry = get(item.path("url").asText());
            assertEquals(entry.path("id"), item.path("id"));
            assertEquals(entry.at("/name/zh"), item.at("/name/zh"));
        }
        List<JsonNode> namesakes = items("朝阳区", "");
        assertTrue(namesakes.size() > 1);
        assertEquals(
                namesakes.size(),
                namesakes.stream()
                        .map(item -> item.path("description").asText())
                        .distinct()
                        .count());
    }

    @Test
    void suggestsNothingWhereNothingFits() {
        assertEquals(List.of(), items("qqqqqq", ""));
    }

    @Test
    void saysExactlyWhatIsWrong() {
        fault(refused(400, SUGGEST), "q");
        fault(refused(400, SUGGEST + "?q="), "q");
        JsonNode problem = refused(400, SUGGEST + "?q=a&kind=event&kind=regoin&limit=21");
        assertEquals(
                List.of("region", "unit", "person"),
                stream(fault(problem, "kind").path("allowed"))
                        .map(JsonNode::asText)
                        .toList());
        fault(problem, "limit");
        assertEquals(20, items("a", "&limit=20").size());
        assertEquals(10, items("a", "").size());
    }

    private static Set<String> kinds(List<JsonNode> items) {
        return items.stream().map(item -> item.path("kind").asText()).collect(Collectors.toSet());
    }
}
