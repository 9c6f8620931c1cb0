package org.frontlinekb.history;

/**
 * On whose account a change is made.
 *
 * @param name who makes it, at most 200 characters
 * @param reason why, at most 1,000 characters
 */
public record Author(String name, String reason) {}
