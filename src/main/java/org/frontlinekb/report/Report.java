package org.frontlinekb.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Optional;
import org.frontlinekb.history.Entry;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Day;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;

/** One published text that facts are taken from. */
@Entity
public class Report extends Entry {

    /** Who published it, or null where that is not known. */
    public String publisher;

    /** Its title, or null where that is not known. */
    public String title;

    /** When it was published, or null where that is not known. */
    public LocalDate published;

    /** Language of the text, a BCP 47 tag. */
    public String language;

    /** The byline's wording, or null where there is none. */
    public String byline;

    /** Where the byline stands. */
    @Embedded
    @AttributeOverride(name = "paragraph", column = @Column(name = "byline_paragraph"))
    @AttributeOverride(name = "start", column = @Column(name = "byline_start"))
    @AttributeOverride(name = "end", column = @Column(name = "byline_end"))
    public Span bylineSpan;

    /** Length of the text in Unicode code points. */
    public int length;

    /** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits: what ties citations to the text. */
    public String sha256;

    /** The text where it is held, else null. */
    @Basic(fetch = FetchType.LAZY)
    public String text;

    /** SHA-256 of the held text; other than {@link #sha256} where a wrong text was attached. */
    public String textSha256;

    @Transient
    private int[] codePoints;

    /** Whether the text is at hand, and is the right one. */
    public TextState textState() {
        return TextState.of(sha256, textSha256);
    }

    /** The text's code points; empty unless the right text is held. */
    public Optional<int[]> heldText() {
        if (textState() != TextState.HELD) {
            return Optional.empty();
        }
        if (codePoints == null) {
            codePoints = text.codePoints().toArray();
        }
        return Optional.of(codePoints);
    }

    /** The conditions of a filter. */
    static Criteria matching(ReportFilter filter) {
        return new Criteria()
                .holding(Report.class, filter.q())
                .anyOf("id", "e.id in :id", Text.of(filter.id()))
                .anyOf("language", "e.language in :language", Text.of(filter.language()))
                .anyOf("publisher", "e.publisher in :publisher", Text.of(filter.publisher()))
                .flag("has_publisher", "e.publisher is not null", filter.hasPublisher())
                .flag("has_title", "e.title is not null", filter.hasTitle())
                .flag("dated", "e.published is not null", filter.dated())
                .and("published_from", "e.published >= :published_from", Day.of(filter.publishedFrom()))
                .and("published_to", "e.published <= :published_to", Day.of(filter.publishedTo()))
                .flag("text_available", "e.textSha256 = e.sha256", filter.textAvailable())
                .and("updated_since", "e.changedAt >= :updated_since", Moment.of(filter.updatedSince()));
    }

    /** Holds the text from now on; the caller has checked that it is the right one. */
    public void hold(String right) {
        text = right;
        textSha256 = sha256;
        codePoints = null;
    }

    /** Holds no text any more. */
    public void withhold() {
        text = null;
        textSha256 = null;
        codePoints = null;
    }

    /** Takes over what a document says; the text, if one is held, stays. */
    public void fill(ReportDocument document) {
        publisher = document.publisher();
        title = document.title();
        published = document.published();
        language = document.language();
        byline = document.byline() == null ? null : document.byline().raw();
        bylineSpan = document.byline() == null ? null : document.byline().citation();
        length = document.length();
        sha256 = document.sha256();
    }
}
