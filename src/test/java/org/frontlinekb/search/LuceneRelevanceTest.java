package org.frontlinekb.search;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

/** The table on the embedded index. */
@QuarkusTest
class LuceneRelevanceTest extends Relevance {

    static List<Case> cases() {
        return analysed();
    }
}
