package org.frontlinekb.bench;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures type-ahead and the resolver over HTTP on the bundled knowledge; run by name, asserts nothing. */
@QuarkusTest
class SuggestBench {

    private static final List<String> TYPED = List.of(
            "武",
            "武汉",
            "武汉市",
            "湖北",
            "医",
            "医院",
            "雷神山",
            "朝阳",
            "wu",
            "wuh",
            "wuhan",
            "xian",
            "Huang",
            "hospital",
            "a",
            "42");
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 5_000;

    @TestHTTPResource("/")
    URI base;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void suggest() throws Exception {
        measure("suggest?q=");
    }

    @Test
    void resolve() throws Exception {
        measure("regions/resolve?name=");
    }

    private void measure(String address) throws Exception {
        long[] nanos = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            String typed = URLEncoder.encode(TYPED.get(Math.floorMod(i, TYPED.size())), StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/" + address + typed))
                    .build();
            long start = System.nanoTime();
            client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s %,d requests: p50 %.2f ms, p99 %.2f ms, most %.2f ms%n",
                address, MEASURED, ms(nanos[MEASURED / 2]), ms(nanos[MEASURED * 99 / 100]), ms(nanos[MEASURED - 1]));
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }
}
