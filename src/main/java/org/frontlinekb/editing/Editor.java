package org.frontlinekb.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.frontlinekb.exchange.DocumentFormat;
import org.frontlinekb.exchange.EntryType;
import org.frontlinekb.exchange.Faults;
import org.frontlinekb.exchange.Importer;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;
import org.frontlinekb.history.Withdrawn;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.person.PersonDocument;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.report.Supported;
import org.frontlinekb.unit.UnitDocument;
import org.frontlinekb.writing.IfMatch;
import org.frontlinekb.writing.Written;

/**
 * Changes single entries, by the rules of an import. All methods run in the caller's transaction, which has locked the
 * knowledge base: what they check still holds when they write.
 */
@ApplicationScoped
public class Editor {

    /** Enough to see what is to be done. */
    private static final int MOST_TOLD = 100;

    private final Importer importer;
    private final DocumentFormat format;

    Editor(Importer importer, DocumentFormat format) {
        this.importer = importer;
        this.format = format;
    }

    /** Makes an entry; also one that was withdrawn, anew. */
    Written create(EntryType<?, ?> type, byte[] text, Author author) {
        List<Fault> form = new ArrayList<>();
        Document document = read(type, text, form);
        String id = document.id();
        if (id != null) {
            if (find(type, id) != null) {
                throw taken("'" + id + "' is kept already", id);
            }
            Change.latest(type.kind(), id)
                    .filter(change -> change.successor != null)
                    .ifPresent(merged -> {
                        throw taken("'" + id + "' was merged into '" + merged.successor + "'", id);
                    });
        }
        store(type, document, form, author);
        return written(201, type, id);
    }

    private static ProblemException taken(String message, String id) {
        return new ProblemException(ProblemType.ID_TAKEN, message, List.of(Fault.at("/id", "'" + id + "' is taken")));
    }

    /** Replaces an entry. */
    Written replace(EntryType<?, ?> type, String id, String ifMatch, byte[] text, Author author) {
        Entry entry = required(type, id, ifMatch);
        return replace(type, entry, text, author);
    }

    /** Changes parts of an entry. */
    Written patch(EntryType<?, ?> type, String id, String ifMatch, byte[] text, Author author) {
        Entry entry = required(type, id, ifMatch);
        JsonNode patch = format.tree(text);
        if (!patch.isObject()) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "A merge patch of an entry is a JSON object", List.of());
        }
        JsonNode patched = MergePatch.apply(format.tree(current(type.kind(), id)), patch);
        return replace(type, entry, format.bytes(patched), author);
    }

    private Written replace(EntryType<?, ?> type, Entry entry, byte[] text, Author author) {
        List<Fault> form = new ArrayList<>();
        Document document = read(type, text, form);
        if (document.id() != null && !document.id().equals(entry.id)) {
            form.add(Fault.at("/id", "must be '" + entry.id + "': an id is not changed"));
        }
        store(type, document, form, author);
        return written(200, type, entry.id);
    }

    /** Withdraws an entry that nothing refers to. */
    Written withdraw(EntryType<?, ?> type, String id, String ifMatch, Author author) {
        Entry entry = required(type, id, ifMatch);
        List<References.Reference> references = References.to(type.kind(), id);
        if (!references.isEmpty()) {
            throw new ProblemException(
                    ProblemType.STILL_REFERENCED,
                    (references.size() == 1 ? "1 entry refers" : references.size() + " entries refer") + " to '" + id
                            + "'",
                    references.stream().limit(MOST_TOLD).map(Editor::fault).toList());
        }
        Change.withdraw(type.kind(), entry, null, author);
        entry.delete();
        return new Written(204, null, null, null);
    }

    private static Fault fault(References.Reference reference) {
        String url = "/api/v1/" + reference.kind().collection + "/" + reference.id();
        String kind = reference.kind().name().toLowerCase(Locale.ROOT);
        return Fault.at("", "the " + kind + " '" + reference.id() + "' refers to it: " + url);
    }

    /**
     * Makes one of two units or people: what refers to the one refers to the other from now on, which also takes over
     * where reports name it.
     */
    Written merge(EntryType<?, ?> type, String id, String ifMatch, String into, Author author) {
        Entry loser = ifMatch == null ? existing(type, id) : required(type, id, ifMatch);
        if (into.equals(id) || find(type, into) == null) {
            throw new ProblemException(
                    ProblemType.BAD_DOCUMENT,
                    "Nothing was merged",
                    List.of(Fault.at("/into", "'" + into + "' is no other " + name(type.kind()))));
        }
        List<Importer.Edited> edited = new ArrayList<>();
        Document survivor = typed(type, redirected(type.kind(), type.kind(), current(type.kind(), into), id, into));
        edited.add(edited(type.kind(), united(survivor, typed(type, current(type.kind(), id)))));
        for (References.Reference reference : References.to(type.kind(), id)) {
            if (reference.kind() == type.kind()
                    && (reference.id().equals(into) || reference.id().equals(id))) {
                continue;
            }
            byte[] text =
                    redirected(type.kind(), reference.kind(), current(reference.kind(), reference.id()), id, into);
            edited.add(edited(reference.kind(), typed(EntryType.of(reference.kind()), text)));
        }
        importer.put(edited, new Faults(), author);
        Panache.getEntityManager().flush();
        Change.withdraw(type.kind(), loser, into, author);
        loser.delete();
        return written(200, type, into);
    }

    private static Importer.Edited edited(Kind kind, Document document) {
        return new Importer.Edited(kind, "/" + kind.collection + "/" + document.id(), document);
    }

    /** The text of an entry, with every reference to a unit or a person changed into one to another. */
    private byte[] redirected(Kind merged, Kind kind, byte[] text, String from, String into) {
        JsonNode tree = format.tree(text);
        Set<String> keys =
                merged == Kind.PERSON ? Set.of("person") : kind == Kind.UNIT ? Set.of("parent") : Set.of("unit");
        redirect(tree, keys, from, into);
        return format.bytes(tree);
    }

    /** Whether anything was changed. */
    private static boolean redirect(JsonNode node, Set<String> keys, String from, String into) {
        boolean changed = false;
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (keys.contains(field.getKey()) && field.getValue().asText().equals(from)) {
                    field.setValue(TextNode.valueOf(into));
                    changed = true;
                } else {
                    changed |= redirect(field.getValue(), keys, from, into);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode element : array) {
                changed |= redirect(element, keys, from, into);
            }
            if (changed) {
                // Where both were named with the same role in the same words, one is left.
                Set<JsonNode> distinct = new LinkedHashSet<>();
                array.forEach(distinct::add);
                array.removeAll();
                distinct.forEach(array::add);
            }
        }
        return changed;
    }

    /** A unit or person with what reports say of another that is the same. */
    private static Document united(Document survivor, Document loser) {
        if (survivor instanceof UnitDocument unit && loser instanceof UnitDocument other) {
            List<CitationDocument> more = other.citations().stream()
                    .filter(citation -> citation.supports() == Supported.NAME
                            || citation.supports() == Supported.PARENT
                                    && unit.parent() != null
                                    && unit.parent().equals(other.parent())
                            || citation.supports() == Supported.REGION
                                    && unit.region() != null
                                    && unit.region().equals(other.region()))
                    .toList();
            Set<String> aliases = new LinkedHashSet<>(unit.aliases());
            aliases.add(other.name().zh());
            aliases.addAll(other.aliases());
            aliases.remove(unit.name().zh());
            return new UnitDocument(
                    unit.id(),
                    unit.name(),
                    unit.named(),
                    unit.kind(),
                    unit.parent(),
                    unit.region(),
                    List.copyOf(aliases),
                    together(unit.citations(), more));
        }
        PersonDocument person = (PersonDocument) survivor;
        PersonDocument other = (PersonDocument) loser;
        return person.citing(together(person.roles(), other.roles()), together(person.citations(), other.citations()));
    }

    private static <T> List<T> together(List<T> some, List<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private Document read(EntryType<?, ?> type, byte[] text, List<Fault> form) {
        Document document = format.read(text, type.document(), form);
        if (document == null) {
            throw new ProblemException(ProblemType.BAD_DOCUMENT, "The document is no entry", form);
        }
        return document;
    }

    private Document typed(EntryType<?, ?> type, byte[] text) {
        return read(type, text, new ArrayList<>());
    }

    private Document document(Kind kind, String id) {
        return typed(EntryType.of(kind), current(kind, id));
    }

    private void store(EntryType<?, ?> type, Document document, List<Fault> form, Author author) {
        Faults faults = new Faults();
        faults.addAll(form);
        importer.put(List.of(new Importer.Edited(type.kind(), "", document)), faults, author);
        if (type.kind() == Kind.REPORT) {
            // Its length, its SHA-256 and with it whether its text is held may be others now.
            checkCitations(document.id());
        }
    }

    /**
     * Checks a report and everything that cites it.
     *
     * @throws ProblemException 422 with what does not hold
     */
    void checkCitations(String report) {
        List<Importer.Edited> citing = new ArrayList<>();
        citing.add(edited(Kind.REPORT, document(Kind.REPORT, report)));
        for (References.Reference reference : References.to(Kind.REPORT, report)) {
            citing.add(edited(reference.kind(), document(reference.kind(), reference.id())));
        }
        importer.checkAgain(citing, new Faults());
    }

    private static Entry required(EntryType<?, ?> type, String id, String ifMatch) {
        IfMatch.require(ifMatch);
        Entry entry = existing(type, id);
        IfMatch.check(ifMatch, entry);
        return entry;
    }

    private static Entry existing(EntryType<?, ?> type, String id) {
        Entry entry = find(type, id);
        if (entry == null) {
            Change.latest(type.kind(), id)
                    .filter(change -> change.operation == Operation.WITHDRAWN)
                    .ifPresent(change -> {
                        throw Withdrawn.problem(change);
                    });
            throw ProblemException.unknownEntry(name(type.kind()), id, Ids.near(type.entity(), id));
        }
        return entry;
    }

    private static Entry find(EntryType<?, ?> type, String id) {
        return Panache.getEntityManager().find(type.entity(), id);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] current(Kind kind, String id) {
        return Change.latest(kind, id)
                .map(change -> change.document.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static Written written(int status, EntryType<?, ?> type, String id) {
        Change change = Change.latest(type.kind(), id).orElseThrow();
        return new Written(
                status, "/api/v1/" + type.kind().collection + "/" + id, IfMatch.tag(change.revision), change.document);
    }
}
