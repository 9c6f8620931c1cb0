package org.frontlinekb.writing;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * How a write is answered.
 *
 * @param location address of what it made, or null
 * @param etag validator of what it left, without quotation marks, or null
 * @param body JSON, or null
 */
public record Written(int status, String location, String etag, String body) {

    /** The same over HTTP. */
    public Response response() {
        Response.ResponseBuilder response = Response.status(status);
        if (location != null) {
            // As it is: JAX-RS would make it absolute with whatever name the client used for the service.
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.tag(new EntityTag(etag));
        }
        return body == null
                ? response.build()
                : response.entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
