package org.frontlinekb.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Entry;
import org.frontlinekb.unit.Unit;
import org.junit.jupiter.api.Test;

/** What a listing makes of what a finder says it found. */
@QuarkusTest
class ListingTest {

    private static final int MOST = 5;

    @Inject
    Counts counts;

    private record Found(List<String> all, long revision) implements Finder.Matches {

        @Override
        public long count() {
            return all.size();
        }

        @Override
        public Optional<List<String>> ids(List<Finder.By> order, boolean backward, List<Object> after, int most) {
            return Optional.of(all.stream().limit(most).toList());
        }

        @Override
        public Optional<Map<String, Long>> numbers(String facet) {
            return Optional.empty();
        }
    }

    @Test
    void rowsAreThoseFoundIfNoneChangedSince() {
        assertEquals(ids("desc").subList(0, MOST), read(() -> new Found(ids("desc"), Change.head())));
    }

    /** One that changed may stand elsewhere, and the next page would begin there. */
    @Test
    void theDatabaseIsAskedIfOneChangedSinceItWasFound() {
        assertEquals(ids("asc").subList(0, MOST), read(() -> new Found(ids("desc"), 0)));
    }

    @Test
    void theDatabaseIsAskedIfOneIsGone() {
        assertEquals(
                ids("asc").subList(0, MOST),
                read(() -> new Found(List.of("gone", "too", "and", "this", "one", "as-well"), Change.head())));
    }

    @Test
    void nothingFoundIsAnEmptyPage() {
        assertEquals(List.of(), read(() -> new Found(List.of(), Change.head())));
    }

    private List<String> read(Supplier<Finder.Matches> found) {
        return QuarkusTransaction.requiringNew().call(() -> {
            SortKey<Unit> id = SortKey.text("id", "e.id", unit -> unit.id);
            Listing<Unit> listing = new Listing<>(
                    Unit.class,
                    new Criteria().and("kind", "e.kind <> :kind", "none"),
                    List.of(new Listing.Ordered<>(id, false)),
                    List.of(),
                    counts,
                    conditions -> Optional.of(found.get()));
            return Entry.ids(listing.read(null, MOST).rows());
        });
    }

    private static List<String> ids(String direction) {
        return QuarkusTransaction.requiringNew().call(() -> Entry.ids(Unit.<Unit>list("order by id " + direction)));
    }
}
