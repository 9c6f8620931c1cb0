package org.frontlinekb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.frontlinekb.report.Sha256;

/**
 * A made-up report and what it tells, in the import format. All ids begin with the report's, so that drafts do not get in
 * each other's way.
 */
public final class Draft {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The report's text; written for the tests. */
    public static final String TEXT = "青石镇卫生院派出三名护士。\n护士长何静说：“药够用七天。”\n";

    /** Id of the report. */
    public final String id;

    private final Map<String, List<Map<String, Object>>> entries = new LinkedHashMap<>();

    public Draft(String id) {
        this.id = id;
        for (String collection : List.of("reports", "units", "people", "events", "quotes")) {
            entries.put(collection, new ArrayList<>());
        }
        entries.get("reports")
                .add(entry(
                        "id",
                        id,
                        "title",
                        "写给测试的报道",
                        "language",
                        "zh-CN",
                        "length",
                        TEXT.codePointCount(0, TEXT.length()),
                        "sha256",
                        Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8))));
        entries.get("units").add(unit("clinic"));
        entries.get("people").add(person("he-jing"));
        entries.get("events").add(event("sent"));
        entries.get("quotes").add(quote("supplies"));
    }

    /** A unit of the report. */
    public Map<String, Object> unit(String name) {
        Map<String, Object> citation = citation("青石镇卫生院");
        citation.put("report", id);
        citation.put("supports", "name");
        return entry(
                "id",
                id + "-" + name,
                "name",
                entry("zh", "青石镇卫生院"),
                "named",
                true,
                "kind",
                "hospital",
                "citations",
                List.of(citation));
    }

    /** A person of the report, with a role in the unit {@code clinic}. */
    public Map<String, Object> person(String name) {
        Map<String, Object> citation = citation("何静");
        citation.put("report", id);
        citation.put("supports", "name");
        return entry(
                "id",
                id + "-" + name,
                "name",
                entry("zh", "何静"),
                "roles",
                List.of(entry(
                        "kind",
                        "office",
                        "title",
                        entry("zh", "护士长", "en", "Head nurse"),
                        "unit",
                        id + "-clinic",
                        "report",
                        id,
                        "citation",
                        citation("护士长何静"))),
                "citations",
                List.of(citation));
    }

    /** An event of the report that the unit {@code clinic} takes part in. */
    public Map<String, Object> event(String name) {
        return entry(
                "id", id + "-" + name,
                "report", id,
                "type", "departure",
                "status", "occurred",
                "title", entry("zh", "护士出发", "en", "Nurses leave"),
                "summary", entry("zh", "卫生院的护士出发", "en", "Nurses of the clinic leave"),
                "participants", List.of(entry("role", "actor", "unit", id + "-clinic", "citation", citation("青石镇卫生院"))),
                "figures",
                        List.of(entry(
                                "key",
                                "nurses",
                                "raw",
                                "三名护士",
                                "value",
                                3,
                                "qualifier",
                                "exact",
                                "low",
                                3,
                                "high",
                                3,
                                "counted",
                                entry("zh", "护士", "en", "nurses"),
                                "counter",
                                "名",
                                "citation",
                                citation("三名护士"))),
                "citations", List.of(citation("青石镇卫生院派出三名护士")));
    }

    /** A quote of the report, said by the person {@code he-jing} in the event {@code sent}. */
    public Map<String, Object> quote(String name) {
        return entry(
                "id", id + "-" + name,
                "report", id,
                "kind", "direct",
                "speaker",
                        entry(
                                "kind",
                                "person",
                                "person",
                                id + "-he-jing",
                                "attribution",
                                "explicit",
                                "citation",
                                citation("护士长何静说")),
                "segments", List.of(entry("exact", "药够用七天。", "citation", citation("药够用七天。"))),
                "translation", entry("en", "The medicines last for seven days."),
                "events", List.of(id + "-sent"));
    }

    /** Adds an entry. */
    public Draft with(String collection, Map<String, Object> entry) {
        entries.get(collection).add(entry);
        return this;
    }

    /** One of the entries that every draft has, to be changed. */
    public Map<String, Object> first(String collection) {
        return entries.get(collection).get(0);
    }

    /** As one document. */
    public String json() {
        return text(entries);
    }

    /** As lines, in the order of the collections. */
    public String lines() {
        Map<String, String> kinds =
                Map.of("reports", "report", "units", "unit", "people", "person", "events", "event", "quotes", "quote");
        StringBuilder lines = new StringBuilder();
        entries.forEach((collection, all) ->
                all.forEach(entry -> lines.append(text(entry("kind", kinds.get(collection), "document", entry)))
                        .append('\n')));
        return lines.toString();
    }

    /** Where some words stand in the text for the first time. */
    public static Map<String, Object> citation(String words) {
        int at = TEXT.indexOf(words);
        int start = TEXT.codePointCount(0, at);
        return entry(
                "paragraph",
                (int) TEXT.substring(0, at).chars().filter(one -> one == '\n').count(),
                "start",
                start,
                "end",
                start + words.codePointCount(0, words.length()));
    }

    /** A JSON object that can be changed. */
    public static Map<String, Object> entry(Object... keysAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entry.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return entry;
    }

    /** JSON text of anything. */
    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
