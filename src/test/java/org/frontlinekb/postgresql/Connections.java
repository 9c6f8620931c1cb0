package org.frontlinekb.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a service and its database, and can cut every connection, as a network or a restart of the server does. */
final class Connections implements AutoCloseable {

    private final URI database;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Connections(URI database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** @param url JDBC URL of the database */
    static Connections to(String url) throws IOException {
        Connections connections = new Connections(URI.create(url.substring("jdbc:".length())));
        Thread accepting = new Thread(connections::accept, "connections");
        accepting.setDaemon(true);
        accepting.start();
        return connections;
    }

    /** The JDBC URL that leads through here. */
    String url() {
        return "jdbc:" + database.toString().replaceFirst("//[^/?]+", "//127.0.0.1:" + door.getLocalPort());
    }

    /** Ends all connections, and every new one at once. */
    void cut() throws IOException {
        cut = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket service = door.accept();
                if (cut) {
                    service.close();
                    continue;
                }
                Socket server = new Socket(database.getHost(), database.getPort());
                pass(service, server);
                pass(server, service);
            } catch (IOException closed) {
                // The next one is another matter.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        open.add(from);
        Thread passing = new Thread(() -> {
            try (from;
                    to;
                    InputStream bytes = from.getInputStream()) {
                bytes.transferTo(to.getOutputStream());
            } catch (IOException ended) {
                // So has the connection.
            } finally {
                open.remove(from);
            }
        });
        passing.setDaemon(true);
        passing.start();
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }
}
