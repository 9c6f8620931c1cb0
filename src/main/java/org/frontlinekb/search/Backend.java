package org.frontlinekb.search;

/** What searches. */
public enum Backend {
    /** Lucene inside the service, under its data folder; not in a native build. */
    LUCENE,
    /** An OpenSearch cluster, which several instances of the service share. */
    OPENSEARCH,
    /** The database itself, without an index: slow on large knowledge bases, and without ranking by rarity. */
    DATABASE
}
