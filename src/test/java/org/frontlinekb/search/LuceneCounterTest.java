package org.frontlinekb.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Total;
import org.frontlinekb.listing.Words;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.NameOrigin;
import org.frontlinekb.unit.Unit;
import org.junit.jupiter.api.Test;

/** Counts over an index that is written to, against counts by hand. */
class LuceneCounterTest extends OnLucene {

    private static final long SEED = Long.getLong("frontline.seed", System.nanoTime());
    private static final int ROUNDS = 15;
    private static final int WRITTEN = 40;
    private static final int UNITS = 200;
    private static final List<String> NAMES = List.of("县医院", "县学校");
    private static final List<String> KINDS = List.of("hospital", "university", "committee");
    private static final List<String> REGIONS = List.of("hubei", "hubei-wuhan", "beijing", "guangdong");
    private static final List<String> MONTHS = List.of("2020-01", "2020-02", "2020-03");

    private final Random random = new Random(SEED);

    /** Entries of the index with 医院 in their names, by their keys. */
    private final Map<String, IndexEntry> hospitals = new TreeMap<>();

    @Test
    void countsWhatIsThere() {
        for (int round = 0; round < ROUNDS; round++) {
            write();
            Map<Dimension, Set<String>> only = only();
            Found found = engine.find(
                    new Question(Words.fromString("医院"), only, Set.of(Dimension.values()), random.nextInt(3), 10));
            String told = "-Dfrontline.seed=" + SEED + ", round " + round + ", only " + only;
            assertEquals(byHand(only), found.counts(), told);
            assertEquals(
                    Total.exactly(hospitals.values().stream()
                            .filter(entry -> fits(entry, only, null))
                            .count()),
                    found.total(),
                    told);
        }
    }

    /** Any of some regions, of some months, of both, or anything. */
    private Map<Dimension, Set<String>> only() {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        if (random.nextBoolean()) {
            only.put(Dimension.REGION, new TreeSet<>(List.of(one(REGIONS))));
        }
        if (random.nextBoolean()) {
            only.put(Dimension.DATE, new TreeSet<>(Arrays.asList(one(MONTHS), one(MONTHS))));
        }
        return only;
    }

    /** Some entries are new, some written again, and some taken out. */
    private void write() {
        Map<String, IndexEntry> written = new TreeMap<>();
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < WRITTEN; i++) {
            IndexEntry entry = entry("unit-" + random.nextInt(UNITS));
            hospitals.remove(entry.key);
            written.remove(entry.key);
            gone.remove(entry.key);
            if (random.nextInt(4) == 0) {
                gone.add(entry.key);
            } else {
                written.put(entry.key, entry);
            }
        }
        written.values().stream()
                .filter(entry -> entry.shownZh.contains("医院"))
                .forEach(entry -> hospitals.put(entry.key, entry));
        engine.write(written.values(), gone);
        publish();
    }

    private IndexEntry entry(String id) {
        Unit unit = new Unit();
        unit.id = id;
        unit.kind = one(KINDS);
        unit.name = new Name(one(NAMES), "A unit", NameOrigin.TRANSLATED, "danwei");
        unit.alias = List.of();
        IndexEntry entry = IndexEntry.of(Kind.UNIT, unit);
        entry.regions = new TreeSet<>(Arrays.asList(one(REGIONS), one(REGIONS)));
        entry.months = new TreeSet<>(Arrays.asList(one(MONTHS), one(MONTHS)));
        return entry;
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Each dimension counts the entries that fit whatever they have in it. */
    private Map<Dimension, Map<String, Long>> byHand(Map<Dimension, Set<String>> only) {
        Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Map<String, Long> numbers = new TreeMap<>();
            hospitals.values().stream()
                    .filter(entry -> fits(entry, only, dimension))
                    .forEach(entry -> dimension.values(entry).forEach(value -> numbers.merge(value, 1L, Long::sum)));
            counts.put(dimension, numbers);
        }
        return counts;
    }

    private static boolean fits(IndexEntry entry, Map<Dimension, Set<String>> only, Dimension passedOver) {
        return only.entrySet().stream()
                .allMatch(one -> one.getKey() == passedOver
                        || one.getKey().values(entry).stream().anyMatch(one.getValue()::contains));
    }
}
