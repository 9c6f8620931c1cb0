import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One OpenSearch node on loopback: folder and port are its arguments, 0 for a free one, which it prints. It ends when its standard input does: with whoever
 * started it. A program of one file, run by the Java 21 that OpenSearch needs, while the build compiles for Java 17.
 */
public class OpenSearchNode {

    private static final class Loopback extends Node {
        Loopback(Settings settings) {
            super(
                    InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"),
                    Stream.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, ReindexModulePlugin.class)
                            .map(Loopback::plugin)
                            .toList(),
                    true);
        }

        private static PluginInfo plugin(Class<?> type) {
            return new PluginInfo(
                    type.getName(),
                    "on the class path",
                    "NA",
                    Version.CURRENT,
                    "21",
                    type.getName(),
                    null,
                    List.of(),
                    false);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.builder()
                .put("cluster.name", "frontline-test")
                .put("node.name", "test")
                .put("path.home", Path.of(arguments[0]).toAbsolutePath().toString())
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments[1])
                .put("transport.port", 0)
                .put("http.type", Netty4ModulePlugin.NETTY_HTTP_TRANSPORT_NAME)
                .put("transport.type", Netty4ModulePlugin.NETTY_TRANSPORT_NAME)
                .put("discovery.type", "single-node")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        try (Node node = new Loopback(settings).start()) {
            TransportAddress address = node.injector()
                    .getInstance(HttpServerTransport.class)
                    .boundAddress()
                    .publishAddress();
            System.out.println("port " + address.getPort());
            while (System.in.read() >= 0) {
                // until it is closed
            }
        }
        System.exit(0);
    }
}
