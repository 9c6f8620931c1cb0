package org.frontlinekb.exchange;

import java.net.http.HttpResponse;
import org.frontlinekb.Service;

/** Waits for background imports. */
final class Jobs {

    private Jobs() {}

    /** The state of an import once it has ended. */
    static String ended(Service service, HttpResponse<String> accepted) throws InterruptedException {
        return ended(service, accepted.headers().firstValue("Location").orElseThrow());
    }

    static String ended(Service service, String location) throws InterruptedException {
        String job = service.get(location).body();
        for (int i = 0; i < 1_200 && !job.contains("\"ended_at\""); i++) {
            Thread.sleep(100);
            job = service.get(location).body();
        }
        return job;
    }
}
