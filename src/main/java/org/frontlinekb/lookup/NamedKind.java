package org.frontlinekb.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Kind;

/** The kinds of entry that bear a name of their own. */
@Schema(description = "The kinds of entry that bear a name of their own")
public enum NamedKind {
    @JsonProperty("region")
    REGION(Kind.REGION),
    @JsonProperty("unit")
    UNIT(Kind.UNIT),
    @JsonProperty("person")
    PERSON(Kind.PERSON);

    /** The same among all kinds. */
    public final Kind kind;

    NamedKind(Kind kind) {
        this.kind = kind;
    }
}
