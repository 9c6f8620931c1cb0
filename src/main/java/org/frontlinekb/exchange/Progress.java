package org.frontlinekb.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an import is; read by other threads than the one that imports. */
final class Progress {

    /** What an import is doing; each goes through all entries. */
    enum Phase {
        @JsonProperty("reading")
        READING,
        @JsonProperty("checking")
        CHECKING,
        @JsonProperty("writing")
        WRITING
    }

    private volatile Phase phase = Phase.READING;
    private volatile int entries;

    void starts(Phase next) {
        entries = 0;
        phase = next;
    }

    void advances() {
        // Only the importing thread writes it.
        entries = entries + 1;
    }

    Phase phase() {
        return phase;
    }

    int entries() {
        return entries;
    }
}
