package org.frontlinekb.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of role a person is reported with. */
@Schema(description = "What sort of role it is")
public enum RoleKind {
    /** A post: secretary, vice president of a hospital. */
    @JsonProperty("office")
    OFFICE,
    /** A profession or academic title: professor. */
    @JsonProperty("profession")
    PROFESSION,
    /** Membership of a body or standing in it: Party member. */
    @JsonProperty("membership")
    MEMBERSHIP,
    /** One of the byline: who wrote the report, not whom it tells of. */
    @JsonProperty("reporter")
    REPORTER
}
