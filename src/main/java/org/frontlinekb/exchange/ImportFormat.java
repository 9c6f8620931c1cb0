package org.frontlinekb.exchange;

/** The two forms of the import format. */
enum ImportFormat {
    /** One {@link KnowledgeDocument}. */
    JSON("json"),
    /** One entry a line: its kind and its document. */
    NDJSON("ndjson");

    /** How the names of files of this form end. */
    final String suffix;

    ImportFormat(String suffix) {
        this.suffix = suffix;
    }
}
