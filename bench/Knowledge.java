import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes made-up knowledge in the import format, one entry a line: the same seed and size are the same bytes. What is often
 * and what is seldom is as in press reports: a few places, bodies and kinds of act have most events, and most have few.
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' bench/Knowledge.java EVENTS FILE [SEED]</pre>
 */
class Knowledge {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of each report; its length is what they need. */
    private static final int EVENTS_A_REPORT = 20;

    private static final int REPORT_LENGTH = 4_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 20);

    /** From the most frequent on. */
    private static final List<String> TYPES = List.of(
            "supply", "duty", "treatment", "community_service", "publicity", "screening", "checkpoint", "arrival",
            "departure", "delivery", "production", "directive", "meeting", "volunteering", "mobilisation",
            "team_formation", "training", "survey", "persuasion", "restriction", "visit", "coordination", "pledge",
            "construction", "oath", "award", "secondment", "cancellation", "establishment", "case_handling");

    private static final List<String> UNIT_KINDS = List.of(
            "hospital", "community", "medical_team", "party_branch", "company", "government", "volunteer_group",
            "command_post", "party_committee", "association", "university", "checkpoint");

    private static final List<String> ZH = List.of(
            "医疗队", "口罩", "防护服", "党员", "志愿者", "医院", "社区", "检查站", "物资", "居民", "隔离点", "患者", "培训", "会议",
            "抵达", "出发", "生产", "捐赠", "排查", "消毒", "值守", "宣传", "走访", "支援", "重症", "康复", "转运", "采样");

    private static final List<String> EN = List.of(
            "medical", "team", "masks", "clothing", "members", "volunteers", "hospital", "community", "checkpoint",
            "supplies", "residents", "isolation", "patients", "training", "meeting", "arrives", "leaves", "produces",
            "donates", "checks", "disinfects", "watch", "tells", "visits", "supports", "severe", "recovers", "transfers");

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂";

    private final Random random;
    private final int events;
    private final List<String> regions;
    private final BufferedWriter out;
    private int units;
    private int people;

    private Knowledge(int events, long seed, List<String> regions, BufferedWriter out) {
        this.events = events;
        this.random = new Random(seed);
        this.regions = regions;
        this.out = out;
    }

    public static void main(String... arguments) throws IOException {
        int events = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 42;
        List<String> regions = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/knowledge/regions.csv"))) {
            regions.add(line.substring(0, line.indexOf(',')));
        }
        regions.remove(0);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            new Knowledge(events, seed, regions, out).write();
        }
    }

    private void write() throws IOException {
        java.util.Collections.shuffle(regions, random);
        int reports = (events + EVENTS_A_REPORT - 1) / EVENTS_A_REPORT;
        units = Math.max(20, events / 12);
        people = Math.max(20, events / 15);
        for (int i = 0; i < reports; i++) {
            report(i);
        }
        for (int i = 0; i < units; i++) {
            unit(i, reports);
        }
        for (int i = 0; i < people; i++) {
            person(i, reports);
        }
        for (int i = 0; i < events; i++) {
            event(i);
        }
        for (int i = 0; i < events / 3; i++) {
            quote(i * 3);
        }
    }

    private void report(int number) throws IOException {
        ObjectNode report = JSON.createObjectNode()
                .put("id", "bench-report-" + number)
                .put("publisher", "测试日报" + skewed(40))
                .put("title", words(ZH, 4, ""))
                .put("published", FIRST_DAY.plusDays(skewed(120)).toString())
                .put("language", "zh-CN")
                .put("length", REPORT_LENGTH)
                .put("sha256", String.format("%064x", number + 1L));
        line("report", report);
    }

    private void unit(int number, int reports) throws IOException {
        ObjectNode unit = JSON.createObjectNode().put("id", "bench-unit-" + number);
        unit.putObject("name")
                .put("zh", words(ZH, 2, "") + "第" + number + "组")
                .put("en", words(EN, 2, " ") + " unit " + number)
                .put("en_origin", "translated");
        unit.put("named", random.nextInt(4) > 0).put("kind", often(UNIT_KINDS));
        ArrayNode citations = JSON.createArrayNode();
        String report = "bench-report-" + number % reports;
        citations.add(supporting("name", report));
        if (random.nextInt(10) < 7) {
            unit.put("region", often(regions));
            citations.add(supporting("region", report));
        }
        if (number > 20 && random.nextInt(10) < 2) {
            unit.put("parent", "bench-unit-" + skewed(20));
            citations.add(supporting("parent", report));
        }
        unit.set("citations", citations);
        line("unit", unit);
    }

    private void person(int number, int reports) throws IOException {
        String report = "bench-report-" + number % reports;
        ObjectNode person = JSON.createObjectNode().put("id", "bench-person-" + number);
        person.putObject("name").put("zh", name());
        ObjectNode role = person.putArray("roles").addObject();
        role.put("kind", "office");
        role.putObject("title").put("zh", "负责人").put("en", "Head");
        role.put("unit", "bench-unit-" + skewed(units)).put("report", report);
        role.set("citation", span(4));
        person.putArray("citations").add(supporting("name", report));
        line("person", person);
    }

    private void event(int number) throws IOException {
        int report = number / EVENTS_A_REPORT;
        ObjectNode event = JSON.createObjectNode()
                .put("id", "bench-event-" + number)
                .put("report", "bench-report-" + report)
                .put("type", often(TYPES))
                .put("status", status());
        if (number % 3 == 0 && number / 3 < events / 3 && random.nextInt(10) < 2) {
            event.put("asserted_by", "bench-quote-" + number);
        }
        event.putObject("title").put("zh", words(ZH, 3, "")).put("en", words(EN, 4, " "));
        event.putObject("summary").put("zh", words(ZH, 8, "") + "。").put("en", words(EN, 12, " ") + ".");
        if (number % EVENTS_A_REPORT > 0 && random.nextInt(10) == 0) {
            event.put("part_of", "bench-event-" + report * EVENTS_A_REPORT);
        }
        occurred(event);
        ArrayNode participants = event.putArray("participants");
        for (int i = 1 + skewed(3); i > 0; i--) {
            ObjectNode participant = participants.addObject().put("role", i == 1 ? "actor" : "participant");
            if (random.nextInt(4) > 0) {
                participant.put("unit", "bench-unit-" + skewed(units));
            } else {
                participant.put("person", "bench-person-" + skewed(people));
            }
            participant.set("citation", span(6));
        }
        if (random.nextInt(10) < 7) {
            event.putArray("regions").addObject()
                    .put("role", "location")
                    .put("region", often(regions))
                    .set("citation", span(3));
        }
        if (random.nextInt(10) < 4) {
            figure(event.putArray("figures").addObject());
        }
        event.putArray("citations").add(span(30));
        line("event", event);
    }

    private void occurred(ObjectNode event) {
        int kind = random.nextInt(20);
        if (kind < 3) {
            return;
        }
        LocalDate day = FIRST_DAY.plusDays(skewed(120));
        ObjectNode occurred = event.putObject("occurred");
        String raw;
        if (kind < 6) {
            YearMonth month = YearMonth.from(day);
            raw = month.getMonthValue() + "月";
            occurred.put("raw", raw)
                    .put("edtf", month.toString())
                    .put("earliest", month.atDay(1).toString())
                    .put("latest", month.atEndOfMonth().toString());
        } else {
            raw = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            occurred.put("raw", raw)
                    .put("edtf", day.toString())
                    .put("earliest", day.toString())
                    .put("latest", day.toString());
        }
        occurred.putArray("inferred").add("year");
        occurred.putObject("basis").put("zh", "报道年份").put("en", "The year of the report");
        occurred.set("citation", span(raw.length()));
    }

    private void figure(ObjectNode figure) {
        int value = 1 + skewed(5_000);
        boolean more = random.nextInt(3) == 0;
        String raw = value + (more ? "余" : "") + "名";
        figure.put("key", "people")
                .put("raw", raw)
                .put("value", value)
                .put("qualifier", more ? "more_than" : "exact")
                .put("low", value);
        if (!more) {
            figure.put("high", value);
        }
        figure.putObject("counted").put("zh", "人员").put("en", "people");
        figure.put("counter", "名").set("citation", span(raw.length()));
    }

    private void quote(int number) throws IOException {
        ObjectNode quote = JSON.createObjectNode()
                .put("id", "bench-quote-" + number)
                .put("report", "bench-report-" + number / EVENTS_A_REPORT)
                .put("kind", "direct");
        quote.putObject("speaker")
                .put("kind", "person")
                .put("person", "bench-person-" + skewed(people))
                .put("attribution", "explicit")
                .set("citation", span(4));
        String exact = words(ZH, 5, "") + "。";
        quote.putArray("segments").addObject().put("exact", exact).set("citation", span(exact.length()));
        quote.putObject("translation").put("en", words(EN, 8, " ") + ".");
        quote.putArray("events").add("bench-event-" + number);
        line("quote", quote);
    }

    private String status() {
        int percent = random.nextInt(100);
        return percent < 78 ? "occurred" : percent < 92 ? "ongoing" : percent < 97 ? "called_for" : "planned";
    }

    private ObjectNode supporting(String what, String report) {
        ObjectNode citation = JSON.createObjectNode().put("report", report).put("supports", what);
        return citation.setAll(span(6));
    }

    private ObjectNode span(int length) {
        int start = random.nextInt(REPORT_LENGTH - length);
        return JSON.createObjectNode()
                .put("paragraph", start / 200)
                .put("start", start)
                .put("end", start + length);
    }

    private String name() {
        String name = String.valueOf(SURNAMES.charAt(skewed(SURNAMES.length())));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            name += GIVEN.charAt(random.nextInt(GIVEN.length()));
        }
        return name;
    }

    private String words(List<String> words, int count, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : between).append(often(words));
        }
        return text.toString();
    }

    private String often(List<String> values) {
        return values.get(skewed(values.size()));
    }

    /** A number below a bound; small ones far more often, evenly over its orders of magnitude. */
    private int skewed(int bound) {
        return (int) Math.min(bound - 1, Math.pow(bound + 1, random.nextDouble()) - 1);
    }

    private void line(String kind, ObjectNode document) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("kind", kind);
        line.set("document", document);
        out.write(new String(JSON.writeValueAsBytes(line), StandardCharsets.UTF_8));
        out.write('\n');
    }
}
