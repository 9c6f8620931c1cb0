package org.frontlinekb.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.frontlinekb.history.Document;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.Nearest;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/**
 * Reads and writes the import format. Reading is strict (unknown keys, doubled keys and values of the wrong type are
 * faults) and goes on after a fault, so that all are told at once. Writing is canonical: the same entry is always the
 * same characters.
 */
@ApplicationScoped
public class DocumentFormat {

    private final ObjectMapper json;

    DocumentFormat(ObjectMapper configured) {
        json = configured.copy();
        json.setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            json.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        json.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.registerModule(new SimpleModule("storable").addDeserializer(String.class, new Storable()));
    }

    /**
     * Reads an entry that is the whole of a text.
     *
     * @param faults receives what is wrong with its form; values at fault are read as null
     * @return null if the text is no JSON object
     * @throws ProblemException 400 if the text is no JSON at all
     */
    public <T> T read(byte[] text, Class<T> type, List<Fault> faults) {
        try {
            T value = reader(type, faults)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(text);
            if (value == null && faults.isEmpty()) {
                faults.add(Fault.at("", "must be an object"));
            }
            return value;
        } catch (JsonMappingException wrong) {
            faults.add(fault(wrong));
            throw new ProblemException(ProblemType.BAD_DOCUMENT, "The document breaks the import format", faults);
        } catch (JacksonException malformed) {
            faults.add(Fault.at("", told(malformed)));
            throw new ProblemException(ProblemType.BAD_REQUEST, "The document is not well-formed JSON", faults);
        } catch (CharConversionException strange) {
            faults.add(Fault.at("", "is not encoded as UTF-8"));
            throw new ProblemException(ProblemType.BAD_REQUEST, "The document is not well-formed JSON", faults);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads an entry that is part of a text; the parser stands at its beginning. */
    <T> T read(JsonParser parser, Class<T> type, List<Fault> faults) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL
                ? null
                : reader(type, faults).readValue(parser);
    }

    private ObjectReader reader(Class<?> type, List<Fault> faults) {
        return json.readerFor(type).withHandler(new Collecting(faults));
    }

    JsonParser parser(InputStream text) throws IOException {
        return json.createParser(text);
    }

    JsonParser parser(byte[] text) throws IOException {
        return json.createParser(text);
    }

    /** A document as a tree, for edits that know nothing of its kind. */
    public JsonNode tree(Document document) {
        return json.valueToTree(document);
    }

    /**
     * Any JSON as a tree.
     *
     * @throws ProblemException 400 if the text is no JSON
     */
    public JsonNode tree(byte[] text) {
        try {
            return json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(text);
        } catch (JacksonException malformed) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "The document is not well-formed JSON",
                    List.of(Fault.at("", told(malformed))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bytes of a tree. */
    public byte[] bytes(JsonNode tree) {
        try {
            return json.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The canonical text of an entry. */
    public String write(Document document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A fault that ended the reading of an entry. */
    static Fault fault(JsonMappingException wrong) {
        String pointer = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : escaped(step.getFieldName()))
                .collect(Collectors.joining("/", "/", ""));
        return Fault.at(pointer, told(wrong));
    }

    /** What is wrong and where in the text, without the names of classes that Jackson adds. */
    static String told(JacksonException wrong) {
        if (wrong instanceof InvalidNullException) {
            return "must not be null";
        }
        String message =
                wrong.getOriginalMessage().lines().findFirst().orElse("").replaceAll("`[^`]*`", "the value");
        return wrong.getLocation() == null
                ? message
                : message + " (line " + wrong.getLocation().getLineNr() + ", column "
                        + wrong.getLocation().getColumnNr() + ")";
    }

    /** What the value lies in that the parser stands at: of an object or an array, it is inside already. */
    static JsonStreamContext around(JsonParser parser) {
        return parser.currentToken().isStructStart()
                ? parser.getParsingContext().getParent()
                : parser.getParsingContext();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** Refuses texts that no database keeps as they are: with U+0000 in them, or half of a surrogate pair. */
    private static final class Storable extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = super.deserialize(parser, context);
            if (text != null
                    && text.codePoints()
                            .anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
                return (String) context.handleWeirdStringValue(String.class, "…", "unpaired surrogate or U+0000");
            }
            return text;
        }
    }

    /** Notes a fault and lets reading go on with null in the value's place. */
    private static final class Collecting extends DeserializationProblemHandler {

        private final List<Fault> faults;

        Collecting(List<Fault> faults) {
            this.faults = faults;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
            List<String> allowed = known == null
                    ? List.of()
                    : known.stream().map(Object::toString).sorted().toList();
            faults.add(new Fault(
                    null,
                    unknown(context, parser, name),
                    "unknown key",
                    allowed,
                    Nearest.to(name, allowed).orElse(null)));
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String failure) {
            if (target.isEnum()) {
                List<String> allowed = codes(target);
                faults.add(new Fault(
                        null,
                        pointer(context.getParser()),
                        "'" + value + "' is not one of the allowed values",
                        allowed,
                        Nearest.to(value, allowed).orElse(null)));
            } else if (target == String.class) {
                faults.add(Fault.at(pointer(context.getParser()), "has U+0000 or half of a surrogate pair in it"));
            } else {
                faults.add(
                        Fault.at(pointer(context.getParser()), "'" + value + "' is no " + expected(context, target)));
            }
            return null;
        }

        @Override
        public Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String failure) {
            faults.add(Fault.at(pointer(context.getParser()), value + " is no " + expected(context, target)));
            return null;
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> target,
                ValueInstantiator instantiator,
                JsonParser parser,
                String failure)
                throws IOException {
            faults.add(Fault.at(pointer(parser), "must be " + article(expected(context, target))));
            parser.skipChildren();
            return null;
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
                throws IOException {
            faults.add(Fault.at(pointer(parser), "must be " + article(expected(context, target.getRawClass()))));
            parser.skipChildren();
            return null;
        }

        private static String unknown(DeserializationContext context, JsonParser parser, String name) {
            if (parser.getClass().getEnclosingClass() == TokenBuffer.class) {
                // Read when all that is known of the object had been: the text's own parser stands behind it, or at a
                // later key.
                JsonParser text = context.getParser();
                JsonStreamContext object = text.hasToken(JsonToken.END_OBJECT)
                        ? text.getParsingContext()
                        : text.getParsingContext().getParent();
                return object.pathAsPointer() + "/" + escaped(name);
            }
            return around(parser).pathAsPointer().toString();
        }

        private static String pointer(JsonParser parser) {
            return parser.getParsingContext().pathAsPointer().toString();
        }

        private static List<String> codes(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toList();
        }

        private static String article(String noun) {
            return (noun.matches("[aeiou].*") ? "an " : "a ") + noun;
        }

        private static String expected(DeserializationContext context, Class<?> target) {
            if (Collection.class.isAssignableFrom(target)) {
                return "array";
            }
            if (Number.class.isAssignableFrom(target) || target.isPrimitive() && target != boolean.class) {
                return target == Integer.class || target == int.class ? "whole number" : "number";
            }
            if (target == Boolean.class || target == boolean.class) {
                return "boolean";
            }
            if (target.getSimpleName().startsWith("Local")) {
                return "date of the form YYYY-MM-DD";
            }
            return target == String.class || target.isEnum() ? "string" : "object";
        }
    }
}
