package org.frontlinekb.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;

/** The table without an index. */
@QuarkusTest
@TestProfile(DatabaseRelevanceTest.WithoutIndex.class)
class DatabaseRelevanceTest extends Relevance {

    public static class WithoutIndex implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("frontline.search.backend", "database");
        }
    }

    static List<Case> cases() {
        return everywhere();
    }
}
