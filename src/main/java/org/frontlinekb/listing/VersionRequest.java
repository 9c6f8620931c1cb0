package org.frontlinekb.listing;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.history.AsOf;
import org.frontlinekb.history.Kind;
import org.jboss.resteasy.reactive.RestQuery;

/** Which version of an entry is asked for. */
public record VersionRequest(
        @RestQuery("as_of")
        @Parameter(
                description = "A revision, or a time such as `2026-11-24T22:00:00Z`; left out for the newest version. "
                        + "An earlier version comes as its `/document`")
        AsOf asOf) {

    /**
     * Does nothing if the newest version is asked for.
     *
     * @throws WebApplicationException 307 to the document of an earlier version: what is said about an entry besides, such
     *     as the names of what it refers to, is of today
     */
    public void leadToDocument(Kind kind, String id) {
        if (asOf != null) {
            throw new WebApplicationException(Response.status(Response.Status.TEMPORARY_REDIRECT)
                    .header(HttpHeaders.LOCATION, "/api/v1/" + kind.collection + "/" + id + "/document?as_of=" + asOf)
                    .build());
        }
    }
}
