package org.frontlinekb.access;

/** The roles of users. */
public final class Role {

    /** May change entries, attach texts and import. */
    public static final String EDITOR = "editor";

    /** May import. */
    public static final String ADMIN = "admin";

    private Role() {}
}
