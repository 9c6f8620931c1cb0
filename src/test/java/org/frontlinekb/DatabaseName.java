package org.frontlinekb;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * A name for the database in memory that is new for each application: Quarkus starts several in a test run, and one
 * that finds what another one created has seen H2 fail.
 */
public class DatabaseName implements ConfigSource {

    private final Map<String, String> properties = Map.of("test.database.name", "test-" + UUID.randomUUID());

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return "database of the tests";
    }
}
