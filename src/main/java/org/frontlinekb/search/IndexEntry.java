package org.frontlinekb.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.frontlinekb.event.Event;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.naming.Name;
import org.frontlinekb.person.Person;
import org.frontlinekb.person.Role;
import org.frontlinekb.quote.Quote;
import org.frontlinekb.quote.Segment;
import org.frontlinekb.region.Region;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.TextState;
import org.frontlinekb.unit.Unit;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** What search knows of an entry. A change of anything here needs a new {@link #VERSION}: the index is then built anew. */
@SearchEntity
@Indexed(index = "entry-v" + IndexEntry.VERSION)
@RegisterForReflection
public class IndexEntry {

    /** Version of the index's schema; part of the index's name, so that instances of two versions do not collide. */
    static final String VERSION = "1";

    /** Stands where a facet has no value: an index cannot count what is not there. */
    static final String MISSING = "-";

    /** An act that may have taken place at any time in decades says nothing in a facet by month. */
    private static final int MOST_MONTHS = 24;

    /** Kind and id, such as {@code unit/wuhan-university}; the last sort key, so that pages never overlap. */
    @DocumentId
    @KeywordField(name = "order", sortable = Sortable.YES)
    public String key;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    public String kind;

    @KeywordField(projectable = Projectable.YES)
    public String id;

    /** What a result is called; not searched. */
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    public String shownZh;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    public String shownEn;

    /** Whole names, squeezed: Chinese, short, English, pinyin, code. */
    @KeywordField
    public Set<String> exact = new LinkedHashSet<>();

    /** Whole other names, squeezed. */
    @KeywordField
    public Set<String> exactAlias = new LinkedHashSet<>();

    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> nameZh = new ArrayList<>();

    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> nameEn = new ArrayList<>();

    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> pinyin = new ArrayList<>();

    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> titleZh = new ArrayList<>();

    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> titleEn = new ArrayList<>();

    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> alias = new ArrayList<>();

    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> bodyZh = new ArrayList<>();

    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public List<String> bodyEn = new ArrayList<>();

    /** A report's text, where the right one is held. */
    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public String text;

    /** Names of entries it refers to: who took part, where, who said it. */
    @FullTextField(
            analyzer = Analysis.INDEX,
            searchAnalyzer = Analysis.QUERY,
            projectable = Projectable.YES,
            highlightable = Highlightable.UNIFIED)
    public Set<String> related = new LinkedHashSet<>();

    /** Kind and type, such as {@code event/meeting}: the vocabularies of two kinds may share a code. */
    @KeywordField(aggregable = Aggregable.YES)
    public String type;

    /** Ids of the regions it is tied to and of those they lie in. */
    @KeywordField(aggregable = Aggregable.YES)
    public Set<String> regions = new TreeSet<>();

    /** The months it may have taken place in, {@code YYYY-MM}. */
    @KeywordField(aggregable = Aggregable.YES)
    public Set<String> months = new TreeSet<>();

    /** Which building of the index wrote it last; what a rebuild did not write again is gone from the database. */
    @GenericField
    public long generation;

    private IndexEntry(Kind kind, Entry entry) {
        this.key = key(kind, entry.id);
        this.kind = Codes.of(kind);
        this.id = entry.id;
        this.type = MISSING;
    }

    static String key(Kind kind, String id) {
        return Codes.of(kind) + "/" + id;
    }

    static IndexEntry of(Kind kind, Entry entry) {
        IndexEntry made = switch (kind) {
            case REPORT -> of((Report) entry);
            case REGION -> of((Region) entry);
            case UNIT -> of((Unit) entry);
            case PERSON -> of((Person) entry);
            case EVENT -> of((Event) entry);
            case QUOTE -> of((Quote) entry);
        };
        made.exact.remove("");
        made.exactAlias.remove("");
        markMissing(made.regions);
        markMissing(made.months);
        return made;
    }

    private static IndexEntry of(Report report) {
        IndexEntry made = new IndexEntry(Kind.REPORT, report);
        made.shownZh = report.title;
        made.isCalled(report.title, made.titleZh);
        add(report.publisher, made.bodyZh);
        add(report.byline, made.bodyZh);
        if (report.textState() == TextState.HELD) {
            made.text = report.text;
        }
        made.dated(report.published, report.published);
        return made;
    }

    private static IndexEntry of(Region region) {
        IndexEntry made = new IndexEntry(Kind.REGION, region);
        made.named(region.name);
        // A region's short name is as much its own as the full one: people write 武汉, registers 武汉市.
        made.isCalled(region.shortZh, made.nameZh);
        made.isCalled(region.shortPinyin, made.pinyin);
        if (region.code != null) {
            made.exact.add(region.code);
        }
        made.alsoCalled(region.alias);
        made.type(region.level);
        made.liesIn(region);
        if (region.parent != null) {
            made.relatesTo(region.parent.name);
        }
        return made;
    }

    private static IndexEntry of(Unit unit) {
        IndexEntry made = new IndexEntry(Kind.UNIT, unit);
        made.named(unit.name);
        made.alsoCalled(unit.alias);
        made.type = key(Kind.UNIT, unit.kind);
        if (unit.region != null) {
            made.liesIn(unit.region);
            made.relatesTo(unit.region.name);
        }
        if (unit.parent != null) {
            made.relatesTo(unit.parent.name);
        }
        return made;
    }

    private static IndexEntry of(Person person) {
        IndexEntry made = new IndexEntry(Kind.PERSON, person);
        made.named(person.name);
        for (Role role : person.roles) {
            add(role.title().zh(), made.bodyZh);
            add(role.title().en(), made.bodyEn);
            if (role.unit() != null) {
                made.relatesTo(role.unit().name);
            }
        }
        return made;
    }

    private static IndexEntry of(Event event) {
        IndexEntry made = new IndexEntry(Kind.EVENT, event);
        made.shownZh = event.title.zh();
        made.shownEn = event.title.en();
        made.isCalled(event.title.zh(), made.titleZh);
        made.isCalled(event.title.en(), made.titleEn);
        add(event.summary.zh(), made.bodyZh);
        add(event.summary.en(), made.bodyEn);
        made.type = key(Kind.EVENT, event.type);
        event.participants.forEach(participant ->
                made.relatesTo(participant.unit() == null ? participant.person().name : participant.unit().name));
        made.takesPlace(event);
        event.regions.forEach(place -> made.relatesTo(place.region().name));
        return made;
    }

    private static IndexEntry of(Quote quote) {
        IndexEntry made = new IndexEntry(Kind.QUOTE, quote);
        made.shownZh = quote.segments.stream().map(Segment::exact).collect(Collectors.joining("……"));
        made.shownEn = quote.translationEn;
        quote.segments.forEach(segment -> add(segment.exact(), made.bodyZh));
        add(quote.translationEn, made.bodyEn);
        made.type(quote.kind);
        if (quote.speaker != null) {
            made.relatesTo(quote.speaker.name);
        }
        if (quote.speakingUnit != null) {
            made.relatesTo(quote.speakingUnit.name);
        }
        quote.events.forEach(made::takesPlace);
        return made;
    }

    private void named(Name name) {
        shownZh = name.zh();
        shownEn = name.en() == null ? name.pinyin() : name.en();
        isCalled(name.zh(), nameZh);
        isCalled(name.en(), nameEn);
        isCalled(name.pinyin(), pinyin);
    }

    private void isCalled(String name, Collection<String> field) {
        if (name != null) {
            field.add(name);
            exact.add(Folding.squeeze(name));
        }
    }

    private void alsoCalled(Collection<String> names) {
        alias.addAll(names);
        names.forEach(name -> exactAlias.add(Folding.squeeze(name)));
    }

    private void relatesTo(Name name) {
        add(name.zh(), related);
        add(name.en(), related);
        add(name.pinyin(), related);
    }

    private void type(Enum<?> type) {
        this.type = kind + "/" + Codes.of(type);
    }

    private void liesIn(Region region) {
        regions.addAll(Arrays.asList(region.path.split("/")));
    }

    private void takesPlace(Event event) {
        event.regions.forEach(place -> liesIn(place.region()));
        if (event.occurred != null) {
            dated(event.occurred.earliest(), event.occurred.latest());
        }
    }

    private void dated(LocalDate earliest, LocalDate latest) {
        LocalDate first = earliest == null ? latest : earliest;
        LocalDate last = latest == null ? earliest : latest;
        if (first == null) {
            return;
        }
        YearMonth month = YearMonth.from(first);
        for (int i = 0; i < MOST_MONTHS && !month.isAfter(YearMonth.from(last)); i++) {
            months.add(month.toString());
            month = month.plusMonths(1);
        }
    }

    private static void add(String text, Collection<String> field) {
        if (text != null) {
            field.add(text);
        }
    }

    private static void markMissing(Collection<String> facet) {
        if (facet.isEmpty()) {
            facet.add(MISSING);
        }
    }
}
