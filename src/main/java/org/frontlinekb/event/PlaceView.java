package org.frontlinekb.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.Report;

/** A region's role in an act, on the wire. */
@Schema(name = "Place", description = "A region with a role in the act")
public record PlaceView(PlaceRole role, Ref region, CitationView citation) {

    static PlaceView of(Report report, Place place) {
        return new PlaceView(place.role(), place.region().ref(), CitationView.of(report, place.span()));
    }
}
