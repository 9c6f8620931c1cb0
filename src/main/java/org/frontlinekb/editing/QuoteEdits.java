package org.frontlinekb.editing;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.Kind;

/** Edits of quotes over HTTP. */
@Path("/api/v1/quotes")
@Tag(name = "quotes")
public class QuoteEdits extends EntryEdits {

    QuoteEdits() {
        super(Kind.QUOTE);
    }
}
