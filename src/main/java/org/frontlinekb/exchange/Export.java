package org.frontlinekb.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.frontlinekb.changes.ChangeFormat;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Kind;

/**
 * The whole knowledge base as it was at a revision. Changes are only ever added, so that it is consistent however long it
 * takes and whatever is written meanwhile, without a long transaction.
 */
record Export(long revision, ChangeFormat format) {

    private static final int CHUNK = 200;

    /** Writes it, kind after kind, the entries of each ordered by id: the same knowledge is the same bytes. */
    void write(OutputStream stream) throws IOException {
        OutputStream out = new BufferedOutputStream(stream, 1 << 16);
        if (format == ChangeFormat.NDJSON) {
            for (Kind kind : Kind.values()) {
                String before = "{\"kind\":\"" + kind.name().toLowerCase(java.util.Locale.ROOT) + "\",\"document\":";
                write(kind, out, before, "}\n", "");
            }
        } else {
            text(out, "{");
            for (Kind kind : Kind.values()) {
                text(out, (kind.ordinal() == 0 ? "" : ",") + "\n\"" + kind.collection + "\":[");
                write(kind, out, "\n", "", ",");
                text(out, "]");
            }
            text(out, "\n}\n");
        }
        out.flush();
    }

    private void write(Kind kind, OutputStream out, String before, String after, String between) throws IOException {
        String last = "";
        List<Change> chunk;
        do {
            String from = last;
            chunk = QuarkusTransaction.requiringNew().call(() -> Change.standing(kind, revision, from, CHUNK));
            for (Change change : chunk) {
                text(out, (last.isEmpty() ? "" : between) + before + change.document + after);
                last = change.entryId;
            }
        } while (chunk.size() == CHUNK);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
