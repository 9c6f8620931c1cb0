package org.frontlinekb.event;

import static org.frontlinekb.Api.along;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.pages;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.frontlinekb.Sample;
import org.frontlinekb.Writable;
import org.frontlinekb.exchange.Importer;
import org.frontlinekb.history.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found in memory and what the database finds, over made-up acts that come, change and go. */
@QuarkusTest
@TestProfile(EventFinderTest.Alone.class)
class EventFinderTest {

    public static class Alone extends Writable {}

    private static final String EVENTS = "/api/v1/events";
    private static final Author AUTHOR = new Author("a test", "to compare memory and database");
    private static final long SEED = Long.getLong("frontline.seed", System.nanoTime());
    private static final int ROUNDS = 3;
    private static final int QUERIES = 12;
    private static final int ACTS = 200;

    /** More than a request waits for. */
    private static final int MANY = 1_500;

    /** Nothing is known of it in memory, and all acts meet it: the database is asked for the same. */
    private static final String BY_THE_DATABASE = "updated_since=1970-01-01T00:00:00Z";

    private static final String FACETS = "facets=type,status,report,region,unit,person,part_of_day,day,month";
    private static final List<String> TYPES = List.of("meeting", "duty", "supply");
    private static final List<String> STATUS = List.of("occurred", "ongoing", "called_for");
    private static final List<String> REGIONS =
            List.of("hubei", "hubei-wuhan", "test-jixi", "test-crossing", "beijing", "420000", "guangdong");
    private static final List<String> PLACES = List.of("hubei", "hubei-wuhan", "test-jixi", "test-crossing", "beijing");

    /** EDTF and the bounds it has. */
    private static final List<String[]> DATES = List.of(
            new String[] {"1500-03-01", "1500-03-01", "1500-03-01"},
            new String[] {"2020-01-31", "2020-01-31", "2020-01-31"},
            new String[] {"2020-02-03", "2020-02-03", "2020-02-03"},
            new String[] {"2020-02-04", "2020-02-04", "2020-02-04"},
            new String[] {"2020-02", "2020-02-01", "2020-02-29"},
            new String[] {"2020", "2020-01-01", "2020-12-31"},
            new String[] {"2020-01-30/2020-02-02", "2020-01-30", "2020-02-02"},
            new String[] {"2020-02-03/..", "2020-02-03", null},
            new String[] {"../2020-02-03", null, "2020-02-03"});

    /** What can be asked, each value as often as it stands there. */
    private static final Map<String, List<String>> PARAMETERS = new TreeMap<>(Map.ofEntries(
            Map.entry("type", TYPES),
            Map.entry("status", STATUS),
            Map.entry("region", REGIONS),
            Map.entry("include_descendants", List.of("true", "false")),
            Map.entry("unit", List.of("test-committee", "test-command-post")),
            Map.entry("person", List.of("test-lin-ceshi")),
            Map.entry("report", List.of("test-report")),
            Map.entry("id", List.of("test-act-1", "test-act-20", "test-meeting")),
            Map.entry(
                    "from",
                    List.of("2020-01-01", "2020-02-03", "2020-02-04", "0001-01-01", "1500-03-01", "1500-03-02")),
            Map.entry("to", List.of("2020-02-04", "2020-02-29", "9999-12-31", "1500-03-01")),
            Map.entry("time_match", List.of("possible", "certain")),
            Map.entry("undated", List.of("true", "false", "false")),
            Map.entry("part_of_day", List.of("morning", "night")),
            Map.entry("part_of", List.of("test-meeting")),
            Map.entry("is_part", List.of("true", "false")),
            Map.entry("has_region", List.of("true", "true", "false")),
            Map.entry("has_speaker", List.of("true", "false")),
            Map.entry("has_participants", List.of("true", "true", "false"))));

    /** Acts that are gone stay so: their ids are not used again. */
    private static final Set<String> GONE = new HashSet<>();

    @Inject
    Importer importer;

    @Inject
    EventFinder finder;

    private final Random random = new Random(SEED);

    @BeforeEach
    void takeTheSample() {
        importer.take(Sample.document().bytes(), AUTHOR);
    }

    @Test
    void memoryAndDatabaseFindTheSame() {
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            write(40);
            for (int query = 0; query < QUERIES; query++) {
                found += compare(query());
            }
            assertTrue(inMemory(), told());
        }
        assertTrue(found > ACTS, "hardly anything was found, " + told());
    }

    @Test
    void theDatabaseAnswersWhileManyAreRead() throws Exception {
        importer.take(document(MANY).bytes(), AUTHOR);
        compare("?limit=100&type=duty");
        for (int wait = 0; !inMemory(); wait++) {
            assertTrue(wait < 3_000, "not read into memory");
            Thread.sleep(20);
        }
        compare("?limit=100&type=duty&region=hubei");
        compare("?limit=500");
    }

    /** Whoever found it before takes it from the database then, where it stands now. */
    @Test
    void whatChangesAfterItWasFoundIsOfALaterRevision() {
        long found = QuarkusTransaction.requiringNew()
                .call(() -> finder.find(List.of()).orElseThrow().revision());
        Sample sample = Sample.document();
        ObjectNode act = (ObjectNode) sample.at("/events/0");
        act.put("id", "test-moved").remove("occurred");
        importer.take(sample.set("/events/-", act).bytes(), AUTHOR);
        assertTrue(get(EVENTS + "?limit=1").path("revision").longValue() > found);
        List<String> undated = ids(EVENTS + "?type=meeting&undated=true&sort=-id");
        importer.take(
                sample.set("/events/3/occurred", sample.at("/events/0/occurred"))
                        .bytes(),
                AUTHOR);
        List<String> rest = ids(EVENTS + "?type=meeting&undated=true&sort=-id");
        assertTrue(undated.contains("test-moved") && !rest.contains("test-moved"));
        compare("?limit=20&type=meeting");
    }

    /** Whether all is there; it is looked for as by a request. */
    private boolean inMemory() {
        return QuarkusTransaction.requiringNew()
                .call(() -> finder.find(List.of()).isPresent());
    }

    private static String told() {
        return "-Dfrontline.seed=" + SEED;
    }

    /** Acts come and change; some go; and a place is found to lie elsewhere. */
    private void write(int acts) {
        Sample sample = document(acts);
        if (random.nextBoolean()) {
            sample.set("/regions/0/parent", random.nextBoolean() ? "hubei" : "beijing");
        }
        importer.take(sample.bytes(), AUTHOR);
        for (String id :
                ids(EVENTS + "?id=test-act-" + random.nextInt(ACTS) + "&id=test-act-" + random.nextInt(ACTS))) {
            String entry =
                    Writable.editor().get(EVENTS + "/" + id + "/document").asString();
            Writable.editor()
                    .header("If-Match", "*")
                    .header("Change-Reason", "a test")
                    .delete(EVENTS + "/" + id)
                    .then()
                    .statusCode(204);
            if (random.nextBoolean()) {
                GONE.add(id);
            } else {
                again(entry);
            }
        }
    }

    /** What was withdrawn can be created anew. */
    private static void again(String entry) {
        Writable.editor()
                .header("Content-Type", "application/json")
                .header("Change-Reason", "a test")
                .body(entry)
                .post(EVENTS)
                .then()
                .statusCode(201);
    }

    private Sample document(int acts) {
        Sample sample = Sample.document();
        List<String> ids = new ArrayList<>(IntStream.range(0, Math.max(acts, ACTS))
                .mapToObj(number -> "test-act-" + number)
                .filter(id -> !GONE.contains(id))
                .toList());
        Collections.shuffle(ids, random);
        ids.stream().limit(acts).forEach(id -> sample.set("/events/-", act(sample, id)));
        // Parts of the founding are parts of the meeting, whether the founding is selected or not.
        sample.set("/events/0/figures", sample.at("/events/2/figures"));
        ((ObjectNode) sample.at("/quotes/1"))
                .putArray("events")
                .add("test-watch")
                .add(one(List.of("test-meeting", "test-founding")));
        return sample;
    }

    private JsonNode act(Sample sample, String id) {
        ObjectNode act = (ObjectNode) sample.at("/events/0");
        act.put("id", id).put("type", one(TYPES)).put("status", one(STATUS));
        if (random.nextInt(4) == 0) {
            act.put("part_of", one(List.of("test-meeting", "test-founding", "test-watch")));
        }
        if (random.nextInt(4) == 0) {
            act.put("asserted_by", "test-lin-on-crossings");
        }
        ObjectNode occurred = (ObjectNode) act.path("occurred");
        occurred.put("part_of_day", random.nextBoolean() ? "morning" : "night");
        String[] date = one(DATES);
        occurred.put("edtf", date[0]).put("earliest", date[1]).put("latest", date[2]);
        if (random.nextInt(6) == 0) {
            act.remove("occurred");
        }
        place(act, sample.at("/events/0/regions/0"));
        if (random.nextInt(2) == 0) {
            act.set("figures", sample.at("/events/2/figures"));
            // What a larger act may count too, in other words of the report.
            ((ObjectNode) act.at("/figures/5/counted")).put("zh", one(List.of("党员", "群众")));
        }
        if (random.nextInt(3) == 0) {
            act.set("participants", sample.at("/events/2/participants"));
        } else if (random.nextInt(3) == 0) {
            ((ArrayNode) act.path("participants")).add(sample.at("/events/1/participants/0"));
        } else if (random.nextInt(3) == 0) {
            act.remove("participants");
        }
        return act;
    }

    private void place(ObjectNode act, JsonNode place) {
        ArrayNode regions = act.putArray("regions");
        for (int i = random.nextInt(3); i > 0; i--) {
            regions.add(((ObjectNode) place.deepCopy()).put("region", one(PLACES)));
        }
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String query() {
        StringBuilder query = new StringBuilder("?limit=" + (20 + random.nextInt(60)));
        query.append(
                one(List.of("", "&sort=-occurred", "&sort=occurred,-id", "&sort=-occurred,-id", "&sort=-revision")));
        String from = "";
        for (Map.Entry<String, List<String>> parameter : PARAMETERS.entrySet()) {
            String name = parameter.getKey();
            String value = one(parameter.getValue());
            // A range that ends before it begins is refused.
            if (random.nextInt(9) == 0 && !(name.equals("to") && value.compareTo(from) < 0)) {
                query.append("&").append(name).append("=").append(value);
                from = name.equals("from") ? value : from;
                if (random.nextInt(3) == 0 && name.matches("type|status|region|unit|id|part_of_day")) {
                    query.append("&").append(name).append("=").append(one(parameter.getValue()));
                }
            }
        }
        return query.toString();
    }

    /** Compares pages both ways, totals, facets, statistics and timelines; how many are found. */
    private int compare(String query) {
        String told = told() + " " + query;
        List<JsonNode> pages = pages(EVENTS + query);
        List<JsonNode> others = pages(EVENTS + query + "&" + BY_THE_DATABASE);
        List<List<String>> expected =
                others.stream().map(EventFinderTest::items).toList();
        assertEquals(expected, pages.stream().map(EventFinderTest::items).toList(), told);
        assertEquals(others.get(0).path("total"), pages.get(0).path("total"), told);
        if (pages.size() > 1) {
            List<JsonNode> back = along("prev", last(pages).path("prev").textValue());
            Collections.reverse(back);
            assertEquals(
                    expected.stream()
                            .limit(expected.size() - 1L)
                            .flatMap(List::stream)
                            .toList(),
                    back.stream()
                            .map(EventFinderTest::items)
                            .flatMap(List::stream)
                            .toList(),
                    told);
        }
        assertEquals(
                counts(EVENTS + query + "&" + FACETS + "&" + BY_THE_DATABASE),
                counts(EVENTS + query + "&" + FACETS),
                told);
        // The order of the list stands first, and is none of theirs.
        String filter = query.replaceFirst("\\?limit=\\d+(&sort=[^&]*)?", "");
        for (String counts : List.of("/api/v1/statistics", "/api/v1/events/timeline")) {
            JsonNode counted = get(counts + filter.replaceFirst("&", "?"));
            assertEquals(get(counts + "?" + BY_THE_DATABASE + filter), counted, told + ", " + counts);
        }
        return pages.get(0).path("total").path("value").intValue();
    }

    private static JsonNode last(List<JsonNode> pages) {
        return pages.get(pages.size() - 1);
    }

    private static List<String> items(JsonNode page) {
        return ids(stream(page.path("items")).toList());
    }

    /** The facets without their addresses. */
    private static List<String> counts(String address) {
        JsonNode facets = get(address).path("facets");
        assertFalse(facets.isEmpty());
        facets.findParents("url").forEach(bucket -> ((ObjectNode) bucket).remove("url"));
        return stream(facets).map(JsonNode::toString).toList();
    }
}
