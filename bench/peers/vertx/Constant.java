import io.vertx.core.DeploymentOptions;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The limit: a route of Vert.x that answers every request with the same bytes.
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' bench/peers/vertx/Constant.java PORT FILE</pre>
 */
class Constant {

    public static void main(String... arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        Vertx vertx = Vertx.vertx();
        // As many event loops as Quarkus has.
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        vertx.deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                Router router = Router.router(vertx);
                                router.get("/api/v1/events").handler(context -> context.response()
                                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                        .end(body));
                                vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
                            }
                        },
                        new DeploymentOptions().setInstances(loops))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }
}
