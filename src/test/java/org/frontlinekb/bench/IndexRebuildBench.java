package org.frontlinekb.bench;

import static io.restassured.RestAssured.given;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.frontlinekb.Database;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.Status;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.region.Region;
import org.frontlinekb.report.Report;
import org.frontlinekb.search.Index;
import org.junit.jupiter.api.Test;

/**
 * Generates events, rebuilds the index and prints how fast that was, then how long searches take. Not part of the normal
 * run; docs/search.md says how to run it. {@code -Dbench.events=} sets how many (100,000), {@code -Dbench.backend=} which
 * backend.
 */
@QuarkusTest
@TestProfile(IndexRebuildBench.OwnFolder.class)
class IndexRebuildBench {

    public static class OwnFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(Database.empty("bench"));
            settings.put("frontline.data", "target/bench-data");
            settings.put("frontline.search.backend", System.getProperty("bench.backend", "lucene"));
            return settings;
        }
    }

    private static final int EVENTS = Integer.getInteger("bench.events", 100_000);
    private static final int ROUNDS = 50;
    private static final List<String> ZH = List.of(
            "医疗队", "口罩", "防护服", "党员", "志愿者", "医院", "社区", "检查站", "物资", "居民", "隔离点", "患者", "培训", "会议", "抵达", "出发", "生产",
            "捐赠", "排查", "消毒");
    private static final List<String> EN = List.of(
            "medical",
            "team",
            "masks",
            "clothing",
            "members",
            "volunteers",
            "hospital",
            "community",
            "checkpoint",
            "supplies",
            "residents",
            "patients",
            "training",
            "meeting",
            "arrives",
            "departs",
            "produces",
            "donates",
            "screening",
            "disinfection");

    @Inject
    Index index;

    @Test
    void printsItsRate() {
        for (int from = 0; from < EVENTS; from += 1_000) {
            int first = from;
            QuarkusTransaction.requiringNew().run(() -> generate(first, Math.min(first + 1_000, EVENTS)));
        }
        index.catchUp();
        long start = System.nanoTime();
        long written = index.rebuild();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("rebuilt %d entries in %.1f s: %.0f per second%n", written, seconds, written / seconds);
        for (String q : List.of("口罩", "医疗队 口罩", "masks", "武汉 检查站", "党")) {
            for (String facets : List.of("", "&facets=kind,type,region,date")) {
                print(q, facets);
            }
        }
    }

    private static void print(String q, String facets) {
        long[] nanos = new long[ROUNDS];
        int total = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            total = given().get("/api/v1/search?limit=10&q=" + q + facets).path("total.value");
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s%s: %d found, p50 %.0f ms, p98 %.0f ms%n",
                q, facets, total, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS - 1] / 1e6);
    }

    private static void generate(int from, int to) {
        Report report = Report.<Report>findAll().firstResult();
        Region wuhan = Region.findById("hubei-wuhan");
        for (int i = from; i < to; i++) {
            Random random = new Random(i);
            Event event = new Event();
            event.id = "generated-" + i;
            event.changedAt = report.changedAt;
            event.report = report;
            event.type = "supply";
            event.status = Status.OCCURRED;
            event.title = new Bilingual(some(ZH, random, 4, ""), some(EN, random, 6, " "));
            event.summary = new Bilingual(some(ZH, random, 20, "，"), some(EN, random, 30, " "));
            event.orderedOn = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(90));
            event.orderedBack = event.orderedOn;
            if (random.nextInt(4) == 0) {
                event.regions.add(new org.frontlinekb.event.Place(
                        org.frontlinekb.event.PlaceRole.LOCATION, wuhan, new org.frontlinekb.report.Span(0, 0, 1)));
            }
            Panache.getEntityManager().persist(event);
        }
    }

    private static String some(List<String> words, Random random, int count, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : between).append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }
}
