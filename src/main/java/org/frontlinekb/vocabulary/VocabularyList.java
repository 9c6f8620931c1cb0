package org.frontlinekb.vocabulary;

import jakarta.inject.Singleton;
import java.util.List;
import org.frontlinekb.listing.Column;
import org.frontlinekb.listing.Listed;
import org.frontlinekb.listing.SortKey;

/** How vocabularies are listed. */
@Singleton
public class VocabularyList extends Listed<Vocabulary, VocabularyView> {

    public VocabularyList() {
        super(
                "vocabularies",
                Vocabulary.class,
                VocabularyView.class,
                VocabularyView.class,
                VocabularyView::of,
                List.of(SortKey.text("id", "e.id", vocabulary -> vocabulary.id)),
                List.of(),
                Column.of("id", "url", "label.zh", "label.en", "concepts.code"),
                null);
    }
}
