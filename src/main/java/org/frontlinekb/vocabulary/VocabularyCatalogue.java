package org.frontlinekb.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.frontlinekb.naming.Bilingual;

/** Reads the bundled vocabularies into the database. */
@ApplicationScoped
public class VocabularyCatalogue {

    /** One vocabulary of the bundled file. */
    @RegisterForReflection
    record Bundled(String id, Bilingual label, List<Concept> concepts) {}

    private final ObjectMapper json;

    VocabularyCatalogue(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Stores every vocabulary over what is there; within a transaction of the caller's.
     *
     * @param file JSON: a list of vocabularies
     */
    public void load(byte[] file) throws IOException {
        List<Bundled> vocabularies = json.readerForListOf(Bundled.class).readValue(file);
        for (Bundled bundled : vocabularies) {
            Vocabulary vocabulary = Vocabulary.<Vocabulary>findByIdOptional(bundled.id())
                    .orElseGet(() -> {
                        Vocabulary added = new Vocabulary();
                        added.id = bundled.id();
                        return added;
                    });
            vocabulary.label = bundled.label();
            vocabulary.concepts.clear();
            vocabulary.concepts.addAll(bundled.concepts());
            vocabulary.persist();
        }
    }
}
