package org.frontlinekb.exchange;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.region.RegionCatalogue;
import org.frontlinekb.report.Sha256;
import org.frontlinekb.vocabulary.VocabularyCatalogue;

/** Loads the knowledge that comes with the service, once for each content of each file. */
@ApplicationScoped
public class BundledKnowledge {

    private static final String VOCABULARIES = "knowledge/vocabularies.json";
    private static final String REGIONS = "knowledge/regions.csv";
    private static final List<String> REPORTS = List.of("knowledge/party-members-at-the-covid-19-front.json");

    /** How one file of the bundled knowledge is in the database. */
    public enum State {
        LOADED,
        /** It does not fit what was edited here since an older one was loaded. */
        REFUSED,
        /** As the configuration says. */
        LEFT_OUT
    }

    /** Well over what the slowest machine takes. */
    private static final int LONGEST_LOAD_SECONDS = 600;

    private final VocabularyCatalogue vocabularies;
    private final Importer importer;
    /** Whether more than the vocabularies is loaded. */
    private final boolean bundled;

    private final Map<String, State> states = new ConcurrentSkipListMap<>();

    BundledKnowledge(
            VocabularyCatalogue vocabularies,
            Importer importer,
            @ConfigProperty(name = "frontline.bundled-knowledge", defaultValue = "true") boolean bundled) {
        this.bundled = bundled;
        this.vocabularies = vocabularies;
        this.importer = importer;
    }

    /** Before the service is ready: what it answers from the first request on is complete. */
    void load(@Observes @Priority(1) StartupEvent start) throws IOException {
        load(VOCABULARIES, vocabularies::load);
        if (!bundled) {
            states.put(REGIONS, State.LEFT_OUT);
            REPORTS.forEach(report -> states.put(report, State.LEFT_OUT));
            return;
        }
        load(REGIONS, file -> importer.take(KnowledgeDocument.ofRegions(RegionCatalogue.read(file)), author(REGIONS)));
        for (String report : REPORTS) {
            load(report, file -> importer.take(file, author(report)));
        }
    }

    /** By file, for those that were looked at. */
    public Map<String, State> states() {
        return Map.copyOf(states);
    }

    /** Whether every file was looked at. */
    public boolean complete() {
        return states.size() == REPORTS.size() + 2;
    }

    private interface Loader {
        void load(byte[] file) throws IOException;
    }

    /** One transaction for each file. */
    private void load(String name, Loader loader) throws IOException {
        byte[] file = read(name);
        String sha256 = Sha256.of(file);
        String loaded = QuarkusTransaction.requiringNew().call(() -> loaded(name));
        if (sha256.equals(loaded)) {
            states.put(name, State.LOADED);
            return;
        }
        try {
            boolean here = QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_LOAD_SECONDS)
                    .call(() -> loadOnce(name, file, sha256, loader));
            states.put(name, State.LOADED);
            if (here) {
                Log.infof("Loaded %s", name);
            }
        } catch (ProblemException refused) {
            if (loaded == null) {
                throw refused;
            }
            states.put(name, State.REFUSED);
            // What was edited here since can stand against a newer bundle; what is kept is sound and stays.
            Log.errorf("The new %s does not fit what is kept and was not loaded: %s", name, refused);
        }
    }

    /** Instances that start at the same time wait for the first of them here, and find its work done. */
    private static boolean loadOnce(String name, byte[] file, String sha256, Loader loader) throws IOException {
        Change.lock(Duration.ofSeconds(LONGEST_LOAD_SECONDS));
        if (sha256.equals(loaded(name))) {
            return false;
        }
        loader.load(file);
        Bundle bundle = Bundle.<Bundle>findByIdOptional(name).orElseGet(Bundle::new);
        bundle.name = name;
        bundle.sha256 = sha256;
        bundle.persist();
        return true;
    }

    /** SHA-256 of the content of a file that was loaded last; null if it never was. */
    private static String loaded(String name) {
        return Bundle.<Bundle>findByIdOptional(name)
                .map(bundle -> bundle.sha256)
                .orElse(null);
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
