package org.frontlinekb.lookup;

/**
 * How well something fits what was asked.
 *
 * @param score from 0 to 100
 */
public record Hit(int score, Why why) {

    /** The better of two, either of which may be null; the first of equals. */
    static Hit better(Hit one, Hit other) {
        return one == null || other != null && other.score > one.score ? other : one;
    }
}
