package org.frontlinekb.listing;

import java.util.List;
import org.frontlinekb.problem.ProblemException;

/** Finds entries by what is written in them. Lists ask it for {@code q=}; the search engine, further down, answers. */
public interface FullText {

    /**
     * Most entries a list is narrowed to. They become parameters of a database query, of which PostgreSQL takes 65,535;
     * words that more entries hold narrow a list too little to be of use.
     */
    int MOST = 10_000;

    /**
     * Ids of the entries that hold the words, the best first.
     *
     * @param type an entity with a history
     * @throws ProblemException 400 if more than {@value #MOST} hold them, 503 if the search engine is away
     */
    List<String> ids(Class<?> type, Words words);
}
