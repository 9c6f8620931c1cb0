package org.frontlinekb.history;

/** An H2 database within this process, which no other process has open unless its URL asks for that. */
public final class EmbeddedDatabase {

    private static final String FILE = "jdbc:h2:file:";
    private static final String MEMORY = "jdbc:h2:mem:";

    private EmbeddedDatabase() {}

    /** Whether the database at a JDBC URL is one. */
    public static boolean isAt(String url) {
        return isFileAt(url) || url.startsWith(MEMORY);
    }

    /** Whether it is one, and in a file. */
    public static boolean isFileAt(String url) {
        return url.startsWith(FILE);
    }
}
