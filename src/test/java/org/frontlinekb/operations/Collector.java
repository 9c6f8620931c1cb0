package org.frontlinekb.operations;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes traces as an OpenTelemetry collector does, and keeps them. */
final class Collector implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 60;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Collector collector = new Collector(server);
        server.createContext("/v1/traces", exchange -> {
            collector.received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return collector;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whether a span of this name comes; names stand in the binary form as they are. */
    boolean received(String name) throws InterruptedException {
        for (String spans = next(); spans != null; spans = next()) {
            if (spans.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private String next() throws InterruptedException {
        return received.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
