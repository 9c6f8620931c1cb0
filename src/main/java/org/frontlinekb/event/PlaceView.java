package org.frontlinekb.event;

import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.region.Region;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.CitedReport;
import org.frontlinekb.report.Span;

/** A region's role in an act, on the wire. */
@Schema(name = "Place", description = "A region with a role in the act")
public record PlaceView(PlaceRole role, Ref region, CitationView citation) {

    /** Where events were, by the id of the event. */
    static Parts<PlaceView> of(Collection<String> events, Map<String, CitedReport> reports) {
        return Parts.of(
                events,
                "select p.event_id, p.role, r.id, r.zh, r.en, r.en_origin, r.pinyin, p.paragraph, p.span_start, p.span_end"
                        + " from event_region p join region r on r.id = p.region_id"
                        + " where p.event_id = any(?) order by p.event_id, p.position",
                (event, row) -> new PlaceView(
                        row.constant(PlaceRole.class),
                        Region.ref(row.text(), row.name()),
                        CitationView.of(reports.get(event), Span.of(row))));
    }
}
