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

    /** How many pairs of neighbouring characters it shares with what was asked (Dice), from 0 to 1. */
    double likeness(Asked asked) {
        String other = why == Why.PINYIN ? asked.toneless() : asked.joined();
        int pairs = joined.length() - 1;
        int others = other.length() - 1;
        if (pairs < 1 || others < 1) {
            return 0;
        }
        int shared = 0;
        // A pair that stands twice in one must stand twice in the other: each is struck out once it is met.
        boolean[] met = new boolean[others];
        for (int i = 0; i < pairs; i++) {
            for (int j = 0; j < others; j++) {
                if (!met[j] && joined.charAt(i) == other.charAt(j) && joined.charAt(i + 1) == other.charAt(j + 1)) {
                    met[j] = true;
                    shared++;
                    break;
                }
            }
        }
        return 2.0 * shared / (pairs + others);
    }
}
