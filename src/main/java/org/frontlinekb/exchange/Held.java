package org.frontlinekb.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Kind;

/** The entries of an import that fits into memory. */
final class Held implements Brought {

    private final Map<Kind, List<Item>> items = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Item>> byId = new EnumMap<>(Kind.class);
    private int size;

    Held() {
        for (Kind kind : Kind.values()) {
            items.put(kind, new ArrayList<>());
            byId.put(kind, new HashMap<>());
        }
    }

    /** All entries of a document. */
    static Held of(KnowledgeDocument document) {
        Held held = new Held();
        held.addAll(Kind.REPORT, document.reports());
        held.addAll(Kind.REGION, document.regions());
        held.addAll(Kind.UNIT, document.units());
        held.addAll(Kind.PERSON, document.people());
        held.addAll(Kind.EVENT, document.events());
        held.addAll(Kind.QUOTE, document.quotes());
        return held;
    }

    private void addAll(Kind kind, List<? extends Document> documents) {
        for (int i = 0; i < documents.size(); i++) {
            add(kind, "/" + kind.collection + "/" + i, documents.get(i), true);
        }
    }

    void add(Kind kind, String at, Document document, boolean sound) {
        Item item = new Item(size++, at, document, sound);
        items.get(kind).add(item);
        if (document.id() != null) {
            byId.get(kind).putIfAbsent(document.id(), item);
        }
    }

    @Override
    public Optional<Item> find(Kind kind, String id) {
        return Optional.ofNullable(byId.get(kind).get(id));
    }

    @Override
    public void each(Kind kind, Consumer<Item> consumer) {
        items.get(kind).forEach(consumer);
    }

    @Override
    public int size() {
        return size;
    }
}
