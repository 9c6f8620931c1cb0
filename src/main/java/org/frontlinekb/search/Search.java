package org.frontlinekb.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.FullText;
import org.frontlinekb.listing.Words;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;

/** Search over every kind of entry, and for the lists of one kind. */
@ApplicationScoped
public class Search implements FullText {

    private static final String AWAY = "The search engine does not answer";

    private final Index index;
    private final DatabaseEngine database = new DatabaseEngine();

    Search(Index index) {
        this.index = index;
    }

    /**
     * The results, best first.
     *
     * @throws ProblemException 503 if the engine cannot answer
     */
    Found find(Question question) {
        return ask(engine -> engine.find(question));
    }

    @Override
    public List<String> ids(Class<?> type, Words words) {
        Kind kind = Entries.TYPES.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no history"));
        List<String> ids = ask(engine -> engine.ids(kind, words, MOST + 1));
        if (ids.size() > MOST) {
            throw ProblemException.badParameters(List.of(Fault.parameter(
                    "q", new BadValue("more than " + MOST + " entries hold these words; add another word"))));
        }
        return ids;
    }

    private <T> T ask(Function<Engine, T> question) {
        IndexEngine engine = index.begun();
        if (engine == null) {
            return question.apply(database);
        }
        if (!index.complete()) {
            throw ProblemException.searchAway(
                    index.state() == Index.State.BUILDING ? "The search index is being built" : AWAY);
        }
        try {
            return question.apply(engine);
        } catch (Engine.EngineAway e) {
            index.failed(e);
            throw ProblemException.searchAway(AWAY);
        }
    }
}
