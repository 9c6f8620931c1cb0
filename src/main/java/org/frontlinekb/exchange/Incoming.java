package org.frontlinekb.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.Nearest;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/** Reads what is sent to be imported, one entry at a time. */
@ApplicationScoped
class Incoming {

    /** Longest line of NDJSON in bytes: as much as the history can hold of one entry. */
    private static final int LONGEST_LINE = 4_000_000;

    private static final List<String> COLLECTIONS =
            Arrays.stream(Kind.values()).map(kind -> kind.collection).toList();
    private static final List<String> KINDS = Codes.of(Kind.class);

    /** Receives the entries. */
    interface Sink {
        void take(Kind kind, String at, Document document, boolean sound);
    }

    private final DocumentFormat format;

    Incoming(DocumentFormat format) {
        this.format = format;
    }

    /**
     * Reads to the end.
     *
     * @param faults receives what is wrong with the form
     * @throws ProblemException 400 if the whole is no JSON
     */
    void read(ImportFormat form, InputStream text, Sink sink, Faults faults) {
        try (InputStream in = text) {
            if (form == ImportFormat.JSON) {
                document(in, sink, faults);
            } else {
                lines(in, sink, faults);
            }
        } catch (JacksonException malformed) {
            faults.add(Fault.at("", DocumentFormat.told(malformed)));
            throw faults.problem(ProblemType.BAD_REQUEST, "The document is not well-formed JSON");
        } catch (CharConversionException strange) {
            faults.add(Fault.at("", "is not encoded as UTF-8"));
            throw faults.problem(ProblemType.BAD_REQUEST, "The document is not well-formed JSON");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void document(InputStream in, Sink sink, Faults faults) throws IOException {
        try (JsonParser parser = format.parser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(Fault.at("", "must be an object"));
                throw faults.problem(ProblemType.BAD_REQUEST, "The document is no JSON object");
            }
            boolean readable = true;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                Optional<Kind> kind = Arrays.stream(Kind.values())
                        .filter(one -> one.collection.equals(key))
                        .findFirst();
                if (kind.isEmpty()) {
                    faults.add(unknownKey(pointer(parser), key, COLLECTIONS));
                    parser.skipChildren();
                } else if (value == JsonToken.START_ARRAY) {
                    readable &= entries(kind.get(), parser, sink, faults);
                } else if (value != JsonToken.VALUE_NULL) {
                    faults.add(Fault.at(pointer(parser), "must be an array"));
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                faults.add(Fault.at("", "something stands after the document's end"));
            }
            if (!readable) {
                // What refers to an entry that could not be read would be blamed in vain.
                throw faults.problem(ProblemType.BAD_DOCUMENT, "The document breaks the import format");
            }
        }
    }

    /** Whether all of them could be read, with faults or without. */
    private boolean entries(Kind kind, JsonParser parser, Sink sink, Faults faults) throws IOException {
        boolean readable = true;
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String at = "/" + kind.collection + "/" + i;
            List<Fault> own = new ArrayList<>();
            JsonStreamContext around = DocumentFormat.around(parser);
            Document document;
            try {
                document = format.read(parser, EntryType.of(kind).document(), own);
            } catch (JsonMappingException wrong) {
                faults.addAll("", "", own);
                faults.addAll(at, "", List.of(DocumentFormat.fault(wrong)));
                // The parser is left inside of the entry.
                while (parser.getParsingContext() != around) {
                    parser.nextToken();
                }
                readable = false;
                continue;
            }
            faults.addAll("", "", own);
            if (document != null) {
                sink.take(kind, at, document, own.isEmpty());
                continue;
            }
            readable = false;
            if (own.isEmpty()) {
                faults.add(Fault.at(at, "must not be null"));
            }
        }
        return readable;
    }

    private void lines(InputStream in, Sink sink, Faults faults) throws IOException {
        // By blocks: to ask the stream for each byte takes a quarter of the time of reading.
        byte[] block = new byte[1 << 16];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 0;
        for (int size = in.read(block); size >= 0; size = in.read(block)) {
            int start = 0;
            for (int i = 0; i < size; i++) {
                if (block[i] == '\n') {
                    append(line, block, start, i, number, faults);
                    line(line, number++, sink, faults);
                    start = i + 1;
                }
            }
            append(line, block, start, size, number, faults);
        }
        line(line, number, sink, faults);
    }

    private static void append(
            ByteArrayOutputStream line, byte[] block, int start, int end, int number, Faults faults) {
        line.write(block, start, end - start);
        if (line.size() > LONGEST_LINE) {
            faults.add(Fault.at("/" + number, "the line is longer than " + LONGEST_LINE + " bytes"));
            throw faults.problem(ProblemType.BAD_DOCUMENT, "A line is too long to be an entry");
        }
    }

    private void line(ByteArrayOutputStream line, int number, Sink sink, Faults faults) throws IOException {
        byte[] text = line.toByteArray();
        line.reset();
        if (!isBlank(text)) {
            line(text, number, sink, faults);
        }
    }

    private static boolean isBlank(byte[] text) {
        for (byte one : text) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private void line(byte[] text, int number, Sink sink, Faults faults) throws IOException {
        List<Fault> own = new ArrayList<>();
        Kind kind = null;
        Document document = null;
        try {
            kind = kindOf(text, own);
            document = kind == null ? null : documentOf(text, kind, own);
        } catch (JsonMappingException wrong) {
            own.add(Fault.at(
                    "/document" + DocumentFormat.fault(wrong).pointer(),
                    DocumentFormat.fault(wrong).message()));
        } catch (JacksonException malformed) {
            own.add(Fault.at(
                    "",
                    "not well-formed JSON: "
                            + malformed.getOriginalMessage().lines().findFirst().orElse("")));
        } catch (CharConversionException strange) {
            own.add(Fault.at("", "is not encoded as UTF-8"));
        }
        String at = "/" + number;
        faults.addAll(at, " (line " + (number + 1) + ")", own);
        if (document != null) {
            sink.take(kind, at + "/document", document, own.isEmpty());
        }
    }

    /** JSON objects have no order: the kind, which says how to read the rest, may stand anywhere in the line. */
    private Kind kindOf(byte[] line, List<Fault> faults) throws IOException {
        try (JsonParser parser = format.parser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(Fault.at("", "must be an object"));
                return null;
            }
            Set<String> keys = new HashSet<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                keys.add(key);
                if (key.equals("kind") && value == JsonToken.VALUE_STRING) {
                    String code = parser.getText();
                    if (KINDS.contains(code)) {
                        return Codes.parse(Kind.class, code);
                    }
                    faults.add(new Fault(
                            null,
                            "/kind",
                            "'" + code + "' is not one of the allowed values",
                            KINDS,
                            Nearest.to(code, KINDS).orElse(null)));
                    return null;
                }
                parser.skipChildren();
            }
            faults.add(new Fault(
                    null, "/kind", keys.contains("kind") ? "must be a string" : "must not be null", KINDS, null));
            return null;
        }
    }

    private Document documentOf(byte[] line, Kind kind, List<Fault> faults) throws IOException {
        try (JsonParser parser = format.parser(line)) {
            parser.nextToken();
            Document document = null;
            boolean given = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("document")) {
                    given = parser.currentToken() != JsonToken.VALUE_NULL;
                    document = format.read(parser, EntryType.of(kind).document(), faults);
                } else {
                    if (!key.equals("kind")) {
                        faults.add(unknownKey("/" + key, key, List.of("kind", "document")));
                    }
                    parser.skipChildren();
                }
            }
            if (!given) {
                faults.add(Fault.at("/document", "must not be null"));
            }
            if (parser.nextToken() != null) {
                faults.add(Fault.at("", "something stands after the entry's end"));
            }
            return document;
        }
    }

    private static Fault unknownKey(String at, String key, Collection<String> allowed) {
        return new Fault(
                null,
                at,
                "unknown key",
                List.copyOf(allowed),
                Nearest.to(key, allowed).orElse(null));
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
