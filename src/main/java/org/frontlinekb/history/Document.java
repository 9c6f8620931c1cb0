package org.frontlinekb.history;

/** An entry in the import format: what a change leaves, and what the next import or edit begins with. */
public interface Document {

    /** What an id looks like: lower-case ASCII words joined by hyphens. */
    String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The same for people. */
    String ID_RULE = "must be lower-case ASCII words joined by hyphens";

    /** Most characters an id has. */
    int ID_LENGTH = 120;

    /** Stable key of the entry. */
    String id();
}
