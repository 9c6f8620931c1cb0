package org.frontlinekb.exchange;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.changes.ChangeFormat;
import org.frontlinekb.changes.Revision;
import org.jboss.resteasy.reactive.RestQuery;

/** Which export is asked for. */
public record ExportRequest(
        @RestQuery @Parameter(description = "`ndjson`: one entry a line; `json`: one document; overrides Accept")
        ChangeFormat format,

        @RestQuery("as_of") @Parameter(description = "Revision to export; left out for the newest")
        Revision asOf) {}
