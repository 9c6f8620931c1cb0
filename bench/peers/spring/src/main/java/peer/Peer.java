package peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.*;

/** The first page of events as the service gives it, the way a Spring application usually has it. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class Peer {

    public static void main(String[] arguments) {
        SpringApplication.run(Peer.class, arguments);
    }

    @Embeddable
    public record Span(int paragraph, @Column(name = "span_start") int start, @Column(name = "span_end") int end) {}

    public record Bilingual(String zh, String en) {}

    public record Name(String zh, String en, String en_origin, String pinyin, String pinyin_origin) {
        static Name of(String zh, String en, String origin, String pinyin) {
            return new Name(
                    zh, en, origin == null ? null : origin.toLowerCase(Locale.ROOT), pinyin, pinyin == null ? null : "derived");
        }
    }

    public record Ref(String id, Name name, String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Citation(String report, String supports, int paragraph, int start, int end, String text) {
        static Citation of(Report report, String supports, Span span) {
            return new Citation(
                    report.id(), supports, span.paragraph, span.start, span.end, report.text());
        }
    }

    @Entity(name = "report")
    public static class Report {
        @Id
        public String id;

        @Column(name = "text_sha256")
        public String textSha256;

        public String id() {
            return id;
        }

        public String text() {
            return textSha256 == null ? "withheld" : "held";
        }
    }

    @MappedSuperclass
    public abstract static class Named {
        @Id
        public String id;

        public String zh;
        public String en;

        @Column(name = "en_origin")
        public String enOrigin;

        public String pinyin;

        Ref ref(String collection) {
            return new Ref(id, Name.of(zh, en, enOrigin, pinyin), "/api/v1/" + collection + "/" + id);
        }
    }

    @Entity(name = "unit")
    public static class Unit extends Named {}

    @Entity(name = "person")
    public static class Person extends Named {}

    @Entity(name = "region")
    public static class Region extends Named {}

    @Embeddable
    public static class Participant {
        public String role;

        @ManyToOne(fetch = FetchType.LAZY)
        public Unit unit;

        @ManyToOne(fetch = FetchType.LAZY)
        public Person person;

        public Span span;
    }

    @Embeddable
    public static class Place {
        public String role;

        @ManyToOne(fetch = FetchType.LAZY)
        public Region region;

        public Span span;
    }

    @Embeddable
    public static class Figure {
        @Column(name = "figure_key")
        public String key;

        public String raw;
        public BigDecimal amount;
        public String qualifier;
        public BigDecimal low;
        public BigDecimal high;

        @Column(name = "counted_zh")
        public String countedZh;

        @Column(name = "counted_en")
        public String countedEn;

        public String counter;

        @Column(name = "share_of")
        public String shareOf;

        public Span span;
    }

    @Entity(name = "event")
    public static class Event {
        @Id
        public String id;

        @ManyToOne(fetch = FetchType.LAZY)
        public Report report;

        public String type;
        public String status;

        @Column(name = "asserted_by")
        public String assertedBy;

        @Column(name = "title_zh")
        public String titleZh;

        @Column(name = "title_en")
        public String titleEn;

        @Column(name = "occurred_raw")
        public String raw;

        @Column(name = "occurred_edtf")
        public String edtf;

        public LocalDate earliest;
        public LocalDate latest;

        @Column(name = "part_of_day")
        public String partOfDay;

        @Column(name = "occurred_inferred")
        public String inferred;

        @Column(name = "occurred_basis_zh")
        public String basisZh;

        @Column(name = "occurred_basis_en")
        public String basisEn;

        @Column(name = "occurred_paragraph")
        public Integer paragraph;

        @Column(name = "occurred_start")
        public Integer start;

        @Column(name = "occurred_end")
        public Integer end;

        @Column(name = "ordered_on")
        public LocalDate orderedOn;

        @ElementCollection
        @CollectionTable(name = "event_participant", joinColumns = @JoinColumn(name = "event_id"))
        @OrderColumn(name = "position")
        public List<Participant> participants = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "event_region", joinColumns = @JoinColumn(name = "event_id"))
        @OrderColumn(name = "position")
        public List<Place> regions = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "event_figure", joinColumns = @JoinColumn(name = "event_id"))
        @OrderColumn(name = "position")
        public List<Figure> figures = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "event_citation", joinColumns = @JoinColumn(name = "event_id"))
        @OrderColumn(name = "position")
        public List<Span> citations = new ArrayList<>();
    }

    public interface Events extends JpaRepository<Event, String> {}

    public record AssertedBy(String voice, String quote, String url) {}

    public record Occurred(
            String raw, String edtf, LocalDate earliest, LocalDate latest, String part_of_day, List<String> inferred,
            Bilingual basis, Citation citation) {}

    public record ParticipantView(String role, Ref unit, Ref person, Citation citation) {}

    public record PlaceView(String role, Ref region, Citation citation) {}

    public record FigureView(
            String key, String raw, BigDecimal value, String qualifier, BigDecimal low, BigDecimal high, Bilingual counted,
            String counter, String share_of, Citation citation) {}

    public record Item(
            String id, String url, String report, String type, String status, AssertedBy asserted_by, Bilingual title,
            Occurred occurred, List<ParticipantView> participants, List<PlaceView> regions, List<FigureView> figures,
            List<Citation> citations) {

        static Item of(Event e) {
            return new Item(
                    e.id,
                    "/api/v1/events/" + e.id,
                    e.report.id(),
                    e.type,
                    lower(e.status),
                    e.assertedBy == null
                            ? new AssertedBy("report", null, null)
                            : new AssertedBy("speaker", e.assertedBy, "/api/v1/quotes/" + e.assertedBy),
                    new Bilingual(e.titleZh, e.titleEn),
                    e.raw == null
                            ? null
                            : new Occurred(
                                    e.raw, e.edtf, e.earliest, e.latest, lower(e.partOfDay),
                                    e.inferred == null || e.inferred.isEmpty()
                                            ? List.of()
                                            : Arrays.stream(e.inferred.split(",")).map(Item::lower).toList(),
                                    e.basisZh == null ? null : new Bilingual(e.basisZh, e.basisEn),
                                    Citation.of(e.report, null, new Span(e.paragraph, e.start, e.end))),
                    e.participants.stream()
                            .map(p -> new ParticipantView(
                                    lower(p.role),
                                    p.unit == null ? null : p.unit.ref("units"),
                                    p.person == null ? null : p.person.ref("people"),
                                    Citation.of(e.report, null, p.span)))
                            .toList(),
                    e.regions.stream()
                            .map(p -> new PlaceView(
                                    lower(p.role), p.region.ref("regions"), Citation.of(e.report, null, p.span)))
                            .toList(),
                    e.figures.stream()
                            .map(f -> new FigureView(
                                    f.key, f.raw, plain(f.amount), lower(f.qualifier), plain(f.low), plain(f.high),
                                    new Bilingual(f.countedZh, f.countedEn), f.counter, f.shareOf,
                                    Citation.of(e.report, null, f.span)))
                            .toList(),
                    e.citations.stream().map(span -> Citation.of(e.report, "act", span)).toList());
        }

        private static BigDecimal plain(BigDecimal number) {
            return number == null ? null : number.setScale(Math.max(0, number.stripTrailingZeros().scale()));
        }

        private static String lower(String code) {
            return code == null ? null : code.toLowerCase(Locale.ROOT);
        }
    }

    public record Total(long value, String relation) {}

    public record Page(List<Item> items, Total total) {}

    @RestController
    public static class EventController {

        private final Events events;

        EventController(Events events) {
            this.events = events;
        }

        @GetMapping("/api/v1/events")
        @Transactional(readOnly = true)
        public Page list(@RequestParam(defaultValue = "20") int limit) {
            var page = events.findAll(PageRequest.of(0, limit, Sort.by("orderedOn", "id")));
            return new Page(page.map(Item::of).getContent(), new Total(page.getTotalElements(), "eq"));
        }
    }
}
