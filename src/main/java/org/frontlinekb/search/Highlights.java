package org.frontlinekb.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Words;

/** Where the words stand in a result: HTML, in which all but the marks is escaped. */
final class Highlights {

    static final String START = "<em>";
    static final String END = "</em>";

    /** Most fragments of a field. */
    static final int MOST = 3;

    /** Length of a fragment in characters, as far as its sentences allow: about two lines of a list. */
    static final int FRAGMENT = 120;

    private Highlights() {}

    /** The fields as the API calls them, which depends on the kind of entry. */
    static Map<String, List<String>> byApiName(Kind kind, Map<String, List<String>> highlights) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        highlights.forEach((field, fragments) -> named.put(apiName(kind, field), fragments));
        return named;
    }

    private static String apiName(Kind kind, String field) {
        return switch (field) {
            case "nameZh" -> "name.zh";
            case "nameEn" -> "name.en";
            case "titleZh" -> kind == Kind.REPORT ? "title" : "title.zh";
            case "titleEn" -> "title.en";
            case "pinyin" -> "name.pinyin";
            case "alias" -> "aliases";
            case "bodyZh" ->
                switch (kind) {
                    case QUOTE -> "exact";
                    case PERSON -> "roles.title.zh";
                    case REPORT -> "byline";
                    default -> "summary.zh";
                };
            case "bodyEn" ->
                switch (kind) {
                    case QUOTE -> "translation.en";
                    case PERSON -> "roles.title.en";
                    default -> "summary.en";
                };
            default -> field;
        };
    }

    /** A fragment of the text with the words marked; null if none stands in it. */
    static String mark(String text, Words words) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return null;
        }
        TreeMap<Integer, Integer> marks = new TreeMap<>();
        for (String phrase : words.phrases()) {
            for (String spelling : List.of(phrase.toLowerCase(Locale.ROOT), Folding.fold(phrase))) {
                int at = lower.indexOf(spelling);
                while (at >= 0) {
                    marks.merge(at, at + spelling.length(), Math::max);
                    at = lower.indexOf(spelling, at + spelling.length());
                }
            }
        }
        if (marks.isEmpty()) {
            return null;
        }
        int from = Math.max(0, marks.firstKey() - FRAGMENT / 2);
        int to = Math.min(
                text.length(), Math.max(from + FRAGMENT, marks.firstEntry().getValue()));
        StringBuilder marked = new StringBuilder();
        int done = from;
        for (Map.Entry<Integer, Integer> mark : marks.entrySet()) {
            if (mark.getKey() >= done && mark.getValue() <= to) {
                marked.append(escape(text.substring(done, mark.getKey())))
                        .append(START)
                        .append(escape(text.substring(mark.getKey(), mark.getValue())))
                        .append(END);
                done = mark.getValue();
            }
        }
        return marked.append(escape(text.substring(done, to))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
