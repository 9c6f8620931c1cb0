package org.frontlinekb.provenance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.Span;
import org.frontlinekb.report.Supported;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * One citation and the fact it supports: all tables with citations read as one. A fact with several citations has one
 * row for each.
 */
@Entity
@Immutable
@Subselect(Evidence.ALL)
@Synchronize({
    "report",
    "region",
    "region_citation",
    "unit",
    "unit_citation",
    "person",
    "person_citation",
    "person_role",
    "event",
    "event_citation",
    "event_participant",
    "event_region",
    "event_figure",
    "quote",
    "quote_segment"
})
public class Evidence extends PanacheEntityBase {

    /** Kind, entry and path, and for a fact that may have several citations its position among the entry's. */
    static final String ALL = """
            select 'report.' || r.id || '.byline' as id, r.id as report_id, 'REPORT' as kind, r.id as entry,
                'byline' as path, r.title as label_zh, cast(null as varchar(1000)) as label_en,
                r.byline_paragraph as paragraph, r.byline_start as span_start, r.byline_end as span_end
            from report r where r.byline_start is not null
            union all
            select 'region.' || r.id || '.' || lower(c.supports) || '.' || cast(c.position as varchar(10)),
                c.report_id, 'REGION', r.id, lower(c.supports), r.zh, coalesce(r.en, r.pinyin),
                c.paragraph, c.span_start, c.span_end
            from region_citation c join region r on r.id = c.region_id
            union all
            select 'unit.' || u.id || '.' || lower(c.supports) || '.' || cast(c.position as varchar(10)),
                c.report_id, 'UNIT', u.id, lower(c.supports), u.zh, coalesce(u.en, u.pinyin),
                c.paragraph, c.span_start, c.span_end
            from unit_citation c join unit u on u.id = c.unit_id
            union all
            select 'person.' || p.id || '.' || lower(c.supports) || '.' || cast(c.position as varchar(10)),
                c.report_id, 'PERSON', p.id, lower(c.supports), p.zh, coalesce(p.en, p.pinyin),
                c.paragraph, c.span_start, c.span_end
            from person_citation c join person p on p.id = c.person_id
            union all
            select 'person.' || p.id || '.roles.' || cast(c.position as varchar(10)),
                c.report_id, 'PERSON', p.id, 'roles/' || cast(c.position as varchar(10)), p.zh,
                coalesce(p.en, p.pinyin), c.paragraph, c.span_start, c.span_end
            from person_role c join person p on p.id = c.person_id
            union all
            select 'event.' || e.id || '.act.' || cast(c.position as varchar(10)),
                e.report_id, 'EVENT', e.id, 'act', e.title_zh, e.title_en, c.paragraph, c.span_start, c.span_end
            from event_citation c join event e on e.id = c.event_id
            union all
            select 'event.' || e.id || '.occurred',
                e.report_id, 'EVENT', e.id, 'occurred', e.title_zh, e.title_en,
                e.occurred_paragraph, e.occurred_start, e.occurred_end
            from event e where e.occurred_start is not null
            union all
            select 'event.' || e.id || '.participants.' || cast(c.position as varchar(10)),
                e.report_id, 'EVENT', e.id, 'participants/' || cast(c.position as varchar(10)), e.title_zh, e.title_en,
                c.paragraph, c.span_start, c.span_end
            from event_participant c join event e on e.id = c.event_id
            union all
            select 'event.' || e.id || '.regions.' || cast(c.position as varchar(10)),
                e.report_id, 'EVENT', e.id, 'regions/' || cast(c.position as varchar(10)), e.title_zh, e.title_en,
                c.paragraph, c.span_start, c.span_end
            from event_region c join event e on e.id = c.event_id
            union all
            select 'event.' || e.id || '.figures.' || c.figure_key,
                e.report_id, 'EVENT', e.id, 'figures/' || c.figure_key, e.title_zh, e.title_en,
                c.paragraph, c.span_start, c.span_end
            from event_figure c join event e on e.id = c.event_id
            union all
            select 'quote.' || q.id || '.segments.' || cast(c.position as varchar(10)),
                q.report_id, 'QUOTE', q.id, 'segments/' || cast(c.position as varchar(10)), f.exact, q.translation_en,
                c.paragraph, c.span_start, c.span_end
            from quote_segment c join quote q on q.id = c.quote_id
                join quote_segment f on f.quote_id = q.id and f.position = 0
            union all
            select 'quote.' || q.id || '.speaker',
                q.report_id, 'QUOTE', q.id, 'speaker', f.exact, q.translation_en,
                q.attribution_paragraph, q.attribution_start, q.attribution_end
            from quote q join quote_segment f on f.quote_id = q.id and f.position = 0
            where q.attribution_start is not null""";

    /** Enough to find a slip of the pen in, few enough to compare with in a millisecond. */
    private static final int MOST_CANDIDATES = 1_000;

    /** Stable while the entry's lists keep their order; see {@link #ALL} for how it is made. */
    @Id
    public String id;

    /** The report whose text it points into. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Report report;

    /** Kind of the entry that the fact belongs to. */
    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Id of that entry. */
    public String entry;

    /** Which fact of the entry: {@code figures/oath-takers}, {@code participants/0}, {@code name}. */
    public String path;

    /** Chinese title or name of the entry, a quote's first words; null for a report without a title. */
    @Column(name = "label_zh")
    public String labelZh;

    /** The same in English, or in pinyin where there is no English name; null where there is neither. */
    @Column(name = "label_en")
    public String labelEn;

    @Embedded
    @AttributeOverride(name = "paragraph", column = @Column(name = "paragraph"))
    public Span span;

    /** What a citation of a report must be to match a filter; the criteria call it {@code e}. */
    static Criteria matching(Report report, EvidenceFilter filter) {
        return new Criteria()
                .and("report", "e.report = :report", report)
                .anyOf("kind", "e.kind in :kind", filter.kind())
                .and("from_offset", "e.span.end > :from_offset", Offset.of(filter.fromOffset()))
                .and("to_offset", "e.span.start < :to_offset", Offset.of(filter.toOffset()));
    }

    /** How many citations match. */
    static long count(Criteria criteria) {
        return bind("select count(e) from Evidence e" + criteria.where(), criteria, Long.class)
                .getSingleResult();
    }

    /** Some citations from a place on, or from the start, as they stand in the text; backward those before it, nearest first. */
    static List<Evidence> read(Criteria criteria, Place from, int most) {
        boolean backward = from != null && from.backward();
        if (from != null) {
            String beyond = backward ? " < " : " > ";
            criteria.all(
                    null,
                    "(e.span.start" + beyond + ":start or e.span.start = :start and (e.span.end" + beyond
                            + ":end or e.span.end = :end and e.id" + beyond + ":id))",
                    Map.of("start", from.start(), "end", from.end(), "id", from.id()));
        }
        String direction = backward ? " desc" : " asc";
        return bind(
                        "select e from Evidence e" + criteria.where() + " order by e.span.start" + direction
                                + ", e.span.end" + direction + ", e.id" + direction,
                        criteria,
                        Evidence.class)
                .setMaxResults(most)
                .getResultList();
    }

    private static <T> TypedQuery<T> bind(String hql, Criteria criteria, Class<T> result) {
        TypedQuery<T> query = getEntityManager().createQuery(hql, result);
        criteria.values().forEach(query::setParameter);
        return query;
    }

    /** A report's citations, without what they support. */
    static List<Coverage.Citation> citations(Report report, List<Kind> kinds) {
        return getEntityManager()
                .createQuery(
                        "select e.id, e.span.start, e.span.end from Evidence e where e.report = :report"
                                + " and e.kind in :kind",
                        Coverage.Citation.class)
                .setParameter("report", report)
                .setParameter("kind", kinds == null || kinds.isEmpty() ? List.of(Kind.values()) : kinds)
                .getResultList();
    }

    /**
     * One citation of a report.
     *
     * @throws ProblemException 404 if the report has none with this id
     */
    static Evidence of(Report report, String id) {
        return Evidence.<Evidence>find("report = ?1 and id = ?2", report, id)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.unknownEntry("citation", "citation", id, near(report, id)));
    }

    /** Ids of the report's citations of entries of the same kind. */
    private static List<String> near(Report report, String id) {
        String kind = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
        return citations(report, List.of()).stream()
                .map(Coverage.Citation::id)
                .filter(candidate -> candidate.startsWith(kind + "."))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** Whether the stretch names the entry or, for a quote, is its words; else it says something about it. */
    boolean identifies() {
        return path.equals(Codes.of(Supported.NAME)) || path.startsWith("segments/");
    }

    /** The address of the entry that the fact belongs to. */
    String entryUrl() {
        return "/api/v1/" + kind.collection + "/" + entry;
    }

    /** The address of the citation. */
    String url() {
        return "/api/v1/reports/" + report.id + "/citations/" + id;
    }
}
