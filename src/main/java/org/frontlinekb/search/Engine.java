package org.frontlinekb.search;

import java.util.List;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Words;

/** What searches: the seam behind which an index or the database lies. */
interface Engine {

    /** Most values a facet lists, the most frequent ones. */
    int MOST_VALUES = 100;

    /**
     * The results, best first; kind and id break ties.
     *
     * @throws EngineAway if the engine cannot answer
     */
    Found find(Question question);

    /**
     * Ids of the entries of a kind that hold the words, best first.
     *
     * @param most how many at most
     * @throws EngineAway if the engine cannot answer
     */
    List<String> ids(Kind kind, Words words, int most);

    /** The engine cannot answer now. */
    final class EngineAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EngineAway(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
