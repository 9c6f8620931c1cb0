package org.frontlinekb.http;

import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Has the API description read when it is first asked for. Quarkus reads it and writes it in both formats at each start, a fifth of
 * the work of a start, while few of a service's clients ever ask for it.
 */
@Singleton
class DescriptionOnDemand {

    private static final int BEFORE_ANSWERS = -1;

    private static final ClassLoader NOWHERE = new ClassLoader(null) {
        @Override
        public InputStream getResourceAsStream(String name) {
            return null;
        }
    };

    private volatile boolean read;

    /** To be called before Quarkus starts, which otherwise finds the description. */
    static void defer() {
        OpenApiConstants.classLoader = NOWHERE;
    }

    void register(@Observes Router router) {
        router.route("/q/openapi*").order(BEFORE_ANSWERS).handler(this::readBefore);
    }

    private void readBefore(RoutingContext request) {
        if (read) {
            request.next();
            return;
        }
        // Not on the thread that asks: other clients wait for that as well.
        request.vertx()
                .executeBlocking(
                        () -> {
                            read();
                            return null;
                        },
                        false)
                .onSuccess(done -> request.next())
                .onFailure(request::fail);
    }

    private synchronized void read() {
        if (read) {
            return;
        }
        Map<RunStage, List<String>> filters = new EnumMap<>(RunStage.class);
        for (RunStage stage : RunStage.values()) {
            filters.put(stage, List.of());
        }
        OpenApiConstants.classLoader = DescriptionOnDemand.class.getClassLoader();
        new OpenApiRecorder(null, null).prepareDocument(null, filters, OpenApiConstants.DEFAULT_DOCUMENT_NAME);
        read = true;
    }
}
