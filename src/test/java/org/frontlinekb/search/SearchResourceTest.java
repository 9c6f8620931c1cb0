package org.frontlinekb.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchResourceTest {

    @Inject
    Index index;

    /** A slow machine may still be building it. */
    @BeforeEach
    void withTheWholeIndex() {
        index.catchUp();
    }

    private static ValidatableResponse search(String parameters) {
        return given().get("/api/v1/search" + (parameters.isEmpty() ? "" : "?" + parameters))
                .then();
    }

    @Test
    void saysWhatAnEntryIsWhereItIsAndWhereTheWordsStand() {
        search("q=口罩&kind=event")
                .statusCode(200)
                .body("items[0].kind", is("event"))
                .body("items[0].id", is("piaoan-makes-masks-and-protective-clothing"))
                .body("items[0].url", is("/api/v1/events/piaoan-makes-masks-and-protective-clothing"))
                .body("items[0].title.zh", containsString("口罩"))
                .body("items[0].score", greaterThan(0f))
                .body("items[0].highlights.'title.zh'", hasItem(containsString("<em>口罩</em>")));
    }

    @Test
    void marksALongWordAsOneStretch() {
        search("q=火神山医院&kind=unit").body("items[0].highlights.'name.zh'", hasItem("<em>火神山医院</em>"));
    }

    @Test
    void marksEnglishWordsByTheirStems() {
        search("q=mask&kind=event").body("items[0].highlights.'title.en'", hasItem(containsString("<em>masks</em>")));
    }

    @Test
    void marksANameThatIsFullAndShortOnce() {
        search("q=县&kind=region&limit=1").body("items[0].highlights.'name.zh'", contains(endsWith("<em>县</em>")));
    }

    @Test
    void countsWhatItIsAskedForAndNothingElse() {
        search("q=武汉").body("facets", nullValue());
        search("q=武汉&facets=kind,type,region,date")
                .body("facets.kind.values.value", hasItem("unit"))
                .body("facets.kind.missing", is(0))
                .body("facets.region.values.find { it.value == 'hubei' }.label.zh", is("湖北省"))
                .body("facets.type.values.find { it.value == 'university' }.kind", is("unit"))
                .body("facets.type.values.find { it.value == 'university' }.label.en", not(nullValue()))
                .body("facets.date.relation", is("eq"));
        search("q=武汉&facets=date").body("facets.kind", nullValue()).body("facets.date", not(nullValue()));
    }

    @Test
    void countsEachKindAsOftenAsNarrowingToItFinds() {
        List<String> kinds = search("q=医院&facets=kind").extract().path("facets.kind.values.value");
        List<Integer> counts = search("q=医院&facets=kind").extract().path("facets.kind.values.count");
        assertEquals(
                search("q=医院").extract().<Integer>path("total.value"),
                counts.stream().mapToInt(n -> n).sum());
        for (int i = 0; i < kinds.size(); i++) {
            search("q=医院&kind=" + kinds.get(i)).body("total.value", is(counts.get(i)));
        }
    }

    @Test
    void countsByMonth() {
        int all = search("q=防控&kind=event&facets=date").extract().path("total.value");
        int missing = search("q=防控&kind=event&facets=date").extract().path("facets.date.missing");
        List<Integer> counts = search("q=防控&kind=event&facets=date").extract().path("facets.date.values.count");
        search("q=防控&kind=event&facets=date")
                .body("facets.date.values.value", everyItem(org.hamcrest.Matchers.matchesPattern("2020-\\d\\d")));
        assertEquals(all - missing, counts.stream().mapToInt(n -> n).sum());
    }

    @Test
    void narrowsToAnyOfSeveralKinds() {
        search("q=武汉&kind=unit&kind=region&limit=100")
                .body("items.kind", hasItem("unit"))
                .body("items.kind", hasItem("region"))
                .body("items.kind", not(hasItem("event")));
    }

    @Test
    void narrowsToWhatHasAllThatIsAskedFor() {
        search("q=武汉&type=university&limit=100")
                .body("items.id", hasItem("wuhan-university"))
                .body("items.kind", everyItem(is("unit")));
        search("q=武汉&kind=region&region=420000&limit=100")
                .body("items.id", hasItem("hubei-wuhan"))
                .body("items.id", everyItem(startsWith("hubei")));
        int all = search("q=医院").extract().path("total.value");
        int narrowed = search("q=医院&region=hubei").extract().path("total.value");
        int more = search("q=医院&region=hubei&region=guangdong").extract().path("total.value");
        assertTrue(0 < narrowed && narrowed < more && more < all, narrowed + ", " + more + ", " + all);
        search("q=武汉&date=1999-12").statusCode(200).body("total.value", is(0));
    }

    @Test
    void countsADimensionAsIfNothingOfItWereAskedFor() {
        List<String> kinds = search("q=武汉&facets=kind").extract().path("facets.kind.values.value");
        search("q=武汉&facets=kind,type&kind=unit")
                .body("facets.kind.values.value", is(kinds))
                .body("facets.type.values.kind", everyItem(is("unit")));
    }

    @Test
    void walksThroughEveryResultOnce() {
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/search?q=医院&limit=7";
        int total = search("q=医院").extract().path("total.value");
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.url"));
            next = page.path("next");
        }
        assertEquals(total, seen.size());
        assertEquals(total, new HashSet<>(seen).size());
    }

    @Test
    void linksToItsNeighbours() {
        List<String> links = search("q=医院&limit=2&offset=2").extract().headers().getValues("Link");
        assertEquals(3, links.size(), links::toString);
        search("q=医院&limit=2&offset=2")
                .body("prev", containsString("offset=0"))
                .body("next", containsString("offset=4"))
                .body("next", containsString("limit=2"));
        search("q=医院").body("prev", nullValue());
    }

    @Test
    void saysExactlyWhatIsWrong() {
        search("").statusCode(400).body("errors.parameter", contains("q"));
        search("q=").statusCode(400).body("errors.parameter", contains("q"));
        search("q= 。").statusCode(400).body("errors.message", hasItem(containsString("no letter or digit")));
        search("q=武汉&kind=unitt")
                .statusCode(400)
                .body("errors[0].allowed", hasItem("unit"))
                .body("errors[0].suggestion", is("unit"));
        search("q=武汉&facets=kind,colour").statusCode(400).body("errors[0].allowed", hasItem("region"));
        search("q=武汉&type=universities")
                .statusCode(400)
                .body("errors[0].parameter", is("type"))
                .body("errors[0].suggestion", is("university"));
        search("q=武汉&region=hubee").statusCode(400).body("errors[0].suggestion", is("hubei"));
        for (String month : List.of("2020", "2020-13", "2020-1", "2020-01-01", "-2020-01", "")) {
            search("q=武汉&date=" + month).statusCode(400).body("errors[0].parameter", is("date"));
        }
        search("q=武汉&limit=101").statusCode(400).body("errors.parameter", contains("limit"));
        search("q=武汉&offset=1001").statusCode(400).body("errors.parameter", contains("offset"));
        search("q=武汉&query=x&limit=0").statusCode(400).body("errors.parameter.size()", equalTo(2));
        search("q=武汉&q=湖北").statusCode(400).body("errors.parameter", contains("q"));
    }

    @ParameterizedTest
    @CsvSource({"武汉 AND -x", "(武汉", "wuhan:*", "a\\", "'\"', 武汉 \"", "%5B%5D%7B%7D武汉", "~1 武汉^9"})
    void takesSignsForNothing(String q) {
        given().queryParam("q", q + " 武汉").get("/api/v1/search").then().statusCode(200);
    }

    @Test
    void healthSaysWhatSearches() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'search' }.data.backend", is("lucene"))
                .body("checks.find { it.name == 'search' }.data.state", is("ready"));
    }
}
