package org.frontlinekb.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;

/** A vocabulary on the wire. */
@Schema(name = "Vocabulary", description = "A published list of codes, as SKOS has concept schemes")
public record VocabularyView(
        @Schema(description = "Name of the vocabulary, such as `event_type`")
        String id,

        @Schema(description = "Address of the vocabulary, relative to the service")
        String url,

        Bilingual label,

        @Schema(description = "The codes in their order") List<Concept> concepts) {

    /** Entries as they are on the wire. */
    static List<VocabularyView> of(List<Vocabulary> vocabularies) {
        return vocabularies.stream()
                .map(vocabulary -> new VocabularyView(
                        vocabulary.id,
                        "/api/v1/vocabularies/" + vocabulary.id,
                        vocabulary.label,
                        List.copyOf(vocabulary.concepts)))
                .toList();
    }
}
