package org.frontlinekb.editing;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.Kind;

/** Edits of reports over HTTP. */
@Path("/api/v1/reports")
@Tag(name = "reports")
public class ReportEdits extends EntryEdits {

    ReportEdits() {
        super(Kind.REPORT);
    }
}
