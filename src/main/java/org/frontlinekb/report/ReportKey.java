package org.frontlinekb.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.problem.BadValue;

/** A parameter that names a report. */
@Schema(type = SchemaType.STRING, pattern = "^" + Document.ID + "$", maxLength = Document.ID_LENGTH)
public record ReportKey(String id) {

    /** @throws BadValue if there is no such report */
    public static ReportKey fromString(String text) {
        Ids.require(Report.class, "report", text);
        return new ReportKey(text);
    }

    /** The ids of some keys; none for null, as a parameter is that was not given. */
    public static List<String> ids(List<ReportKey> keys) {
        return keys == null ? List.of() : keys.stream().map(ReportKey::id).toList();
    }
}
