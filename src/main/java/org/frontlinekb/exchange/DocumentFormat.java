package org.frontlinekb.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.CharConversionException;
import java.io.IOException;
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
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
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
    }

    /**
     * Reads a document.
     *
     * @param faults receives what is wrong with its form; values at fault are read as null
     * @throws ProblemException 400 if the text is no JSON at all
     */
    public <T> T read(byte[] text, Class<T> type, List<Fault> faults) {
        try {
            T read = json.copy()
                    .addHandler(new Collecting(faults))
                    .readerFor(type)
                    .readValue(text);
            if (read != null) {
                return read;
            }
            if (faults.isEmpty()) {
                faults.add(Fault.at("", "must be an object"));
            }
            throw new ProblemException(ProblemType.BAD_DOCUMENT, "The document breaks the import format", faults);
        } catch (JsonMappingException wrong) {
            String pointer = wrong.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "" + step.getIndex() : escaped(step.getFieldName()))
                    .collect(Collectors.joining("/", "/", ""));
            faults.add(Fault.at(pointer, told(wrong)));
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

    /** The canonical text of an entry. */
    public String write(Document document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is wrong and where in the text, without the names of classes that Jackson adds. */
    private static String told(JacksonException wrong) {
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

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
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
                    pointer(parser),
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
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
                throws IOException {
            faults.add(Fault.at(pointer(parser), "must be " + article(expected(context, target.getRawClass()))));
            parser.skipChildren();
            return null;
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
