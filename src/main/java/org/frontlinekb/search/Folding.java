package org.frontlinekb.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes one of the ways in which the same word is written: full-width characters, capitals, accents, traditional forms. */
public final class Folding {

    /** Traditional characters and their simplified forms, {@code "漢" => "汉"} on each line. */
    static final String SIMPLIFIED = "search/simplified.txt";

    private static final Pattern ACCENTS = Pattern.compile("(?<=[a-z])\\p{Mn}+");
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LINE = Pattern.compile("\"(.+)\" => \"(.+)\"");
    private static final Map<Integer, String> TABLE = table();

    private Folding() {}

    /** The text in simplified characters of normal width and lower case, without accents on Latin letters. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        Normalizer.normalize(plain, Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> folded.append(TABLE.getOrDefault(character, Character.toString(character))));
        return folded.toString();
    }

    /** The same with nothing between the letters: "Huang Dangyu" and "huangdangyu" are one. */
    public static String squeeze(String text) {
        return BETWEEN_LETTERS.matcher(fold(text)).replaceAll("");
    }

    /** The table's lines, for a search engine that folds by itself. */
    static List<String> rules() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(SIMPLIFIED);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as a search engine's setting has it: {@code 漢 => 汉}. */
    static List<String> bareRules() {
        List<String> bare = new ArrayList<>();
        for (String rule : rules()) {
            bare.add(rule.replace("\"", ""));
        }
        return bare;
    }

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        for (String rule : rules()) {
            var matcher = LINE.matcher(rule);
            if (!matcher.matches()) {
                throw new IllegalStateException(SIMPLIFIED + ": " + rule);
            }
            table.put(matcher.group(1).codePointAt(0), matcher.group(2));
        }
        return table;
    }
}
