package org.frontlinekb.search;

import io.quarkus.runtime.ImageMode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The settings {@code frontline.search.*}. */
@ConfigMapping(prefix = "frontline.search")
public interface SearchConfig {

    /** What searches; unless set, Lucene, and the database in a native build, which has no Lucene. */
    Optional<Backend> backend();

    /** Addresses of OpenSearch nodes. */
    @WithDefault("http://localhost:9200")
    List<URI> hosts();

    /** Name to sign in to OpenSearch with. */
    Optional<String> username();

    /** Password to sign in to OpenSearch with. */
    Optional<String> password();

    /** What searches. */
    default Backend chosen() {
        boolean isNative = ImageMode.current().isNativeImage();
        Backend chosen = backend().orElse(isNative ? Backend.DATABASE : Backend.LUCENE);
        if (isNative && chosen == Backend.LUCENE) {
            throw new IllegalStateException("frontline.search.backend=lucene: a native build has no Lucene; "
                    + "set opensearch or database, or run the JVM build");
        }
        return chosen;
    }
}
