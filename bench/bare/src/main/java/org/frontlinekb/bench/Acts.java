package org.frontlinekb.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** At the address that {@code bench/start} asks for. */
@Path("/api/v1/events")
public class Acts {

    @GET
    public List<Act> all() {
        return Act.listAll();
    }
}
