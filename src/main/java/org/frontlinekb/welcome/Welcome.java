package org.frontlinekb.welcome;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;

/** Says in the log where to go, once the server listens. */
public class Welcome {

    void tell(@ObservesAsync HttpServerStart server) {
        String base =
                "http://" + server.options().getHost() + ":" + server.options().getPort();
        Log.infof("API %1$s/api/v1/events  Swagger UI %1$s/q/swagger-ui  Health %1$s/q/health", base);
    }
}
