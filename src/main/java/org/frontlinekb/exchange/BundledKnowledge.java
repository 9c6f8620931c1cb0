package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.frontlinekb.history.Author;
import org.frontlinekb.region.RegionCatalogue;
import org.frontlinekb.report.Sha256;
import org.frontlinekb.vocabulary.VocabularyCatalogue;

/** Loads the knowledge that comes with the service, once for each content of each file. */
@ApplicationScoped
public class BundledKnowledge {

    private static final String VOCABULARIES = "knowledge/vocabularies.json";
    private static final String REGIONS = "knowledge/regions.csv";
    private static final List<String> REPORTS = List.of("knowledge/party-members-at-the-covid-19-front.json");

    /** Seconds. On a busy machine the first start may take longer than the minute a transaction has otherwise. */
    private static final int PATIENCE = 3600;

    private final VocabularyCatalogue vocabularies;
    private final Importer importer;

    BundledKnowledge(VocabularyCatalogue vocabularies, Importer importer) {
        this.vocabularies = vocabularies;
        this.importer = importer;
    }

    /** Before the service is ready: what it answers from the first request on is complete. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE)
    void load(@Observes @Priority(1) StartupEvent start) throws IOException {
        load(VOCABULARIES, vocabularies::load);
        load(REGIONS, file -> importer.take(KnowledgeDocument.ofRegions(RegionCatalogue.read(file)), author(REGIONS)));
        for (String report : REPORTS) {
            load(report, file -> importer.take(file, author(report)));
        }
    }

    private interface Loader {
        void load(byte[] file) throws IOException;
    }

    private static void load(String name, Loader loader) throws IOException {
        byte[] file = read(name);
        String sha256 = Sha256.of(file);
        Bundle bundle = Bundle.findById(name);
        if (bundle != null && bundle.sha256.equals(sha256)) {
            return;
        }
        loader.load(file);
        if (bundle == null) {
            bundle = new Bundle();
            bundle.name = name;
        }
        bundle.sha256 = sha256;
        bundle.persist();
        // What one file brought need not be compared with the database again at every query for the next.
        Panache.getEntityManager().flush();
        Panache.getEntityManager().clear();
        Log.infof("Loaded %s", name);
    }

    private static Author author(String name) {
        return new Author("frontline", "bundled knowledge: " + name);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return file.readAllBytes();
        }
    }
}
