package org.frontlinekb.search;

import java.nio.file.Path;
import java.util.List;
import org.frontlinekb.history.Kind;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.NameOrigin;
import org.frontlinekb.unit.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test on an index of Lucene by itself, which begins empty. */
abstract class OnLucene {

    IndexEngine engine;

    @BeforeEach
    void open(@TempDir Path folder) {
        engine = IndexEngine.lucene(folder);
        engine.prepare();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    void publishHospital(String id, String zh, String en, String... alias) {
        Unit unit = new Unit();
        unit.id = id;
        unit.kind = "hospital";
        unit.name = new Name(zh, en, NameOrigin.TRANSLATED, "xian yiyuan");
        unit.alias = List.of(alias);
        engine.write(List.of(IndexEntry.of(Kind.UNIT, unit)), List.of());
        publish();
    }

    void publish() {
        engine.publish(new IndexState(1, "2026-11-26T00:00:00Z", 1, true));
    }
}
