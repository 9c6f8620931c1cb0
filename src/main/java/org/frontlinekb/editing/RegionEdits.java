package org.frontlinekb.editing;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.Kind;

/** Edits of regions over HTTP. */
@Path("/api/v1/regions")
@Tag(name = "regions")
public class RegionEdits extends EntryEdits {

    RegionEdits() {
        super(Kind.REGION);
    }
}
