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

    private static final int CHUNK = 500;

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
        byte[] first = bytes(before);
        byte[] following = bytes(between + before);
        byte[] end = bytes(after);
        boolean any = false;
        Change.Version held = new Change.Version("", 0, null);
        List<Change.Version> chunk;
        do {
            Change.Version from = held;
            chunk = QuarkusTransaction.requiringNew()
                    .call(() -> Change.versions(kind, revision, from.entryId(), from.revision(), CHUNK));
            for (Change.Version version : chunk) {
                if (!version.entryId().equals(held.entryId())) {
                    any |= write(held, out, any ? following : first, end);
                }
                held = version;
            }
        } while (chunk.size() == CHUNK);
        write(held, out, any ? following : first, end);
    }

    /** Writes the last version of an entry, if that is no withdrawal. */
    private static boolean write(Change.Version last, OutputStream out, byte[] before, byte[] after)
            throws IOException {
        if (last.document() == null) {
            return false;
        }
        out.write(before);
        out.write(bytes(last.document()));
        out.write(after);
        return true;
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
