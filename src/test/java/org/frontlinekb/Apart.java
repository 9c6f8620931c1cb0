package org.frontlinekb;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A service with a database of its own, for tests that write and do not take back what they wrote; each class of them has
 * its own subclass.
 */
public abstract class Apart implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Database.empty(getClass().getEnclosingClass().getSimpleName());
    }
}
