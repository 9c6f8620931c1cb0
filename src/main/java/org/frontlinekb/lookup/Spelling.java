package org.frontlinekb.lookup;

import java.util.regex.Pattern;
import org.frontlinekb.search.Folding;

/**
 * One of the ways in which something is called, made comparable.
 *
 * @param words simplified, lower case, without accents, one space between words
 * @param joined the same without spaces
 */
record Spelling(Why why, String words, String joined) {

    /** What a prefix of no length would count. */
    private static final int LEAST = 30;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Spelling of(Why why, String text) {
        return new Spelling(why, words(text), Folding.squeeze(text));
    }

    static String words(String text) {
        return BETWEEN_WORDS.matcher(Folding.fold(text)).replaceAll(" ").strip();
    }

    /** How well it fits what was asked; null if it does not begin with it. */
    Hit fits(Asked asked) {
        String text = why == Why.PINYIN ? asked.toneless() : asked.joined();
        if (joined.equals(text)) {
            return new Hit(why.score, why);
        }
        if (!joined.startsWith(text)) {
            return null;
        }
        return new Hit(LEAST + (Why.PREFIX.score - LEAST) * text.length() / joined.length(), Why.PREFIX);
    }
}
