package org.frontlinekb.writing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frontlinekb.history.Entry;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/** What a change is based on: the {@code If-Match} header (RFC 9110) against an entry's revision. */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([!#-~\\x80-\\xff]*)\"\\s*(,|$)");

    private IfMatch() {}

    /** The validator of the version that a revision left, without quotation marks. */
    public static String tag(long revision) {
        return "r" + revision;
    }

    /** @throws ProblemException 428 if there is no header */
    public static void require(String header) {
        if (header == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, ProblemType.PRECONDITION_REQUIRED.cause, List.of());
        }
    }

    /** @throws ProblemException 412 if the header names other versions only, 400 if it is malformed */
    public static void check(String header, Entry entry) {
        if (header.strip().equals("*")) {
            return;
        }
        boolean matches = false;
        Matcher tags = TAG.matcher(header);
        int end = 0;
        while (end < header.length()) {
            if (!tags.find(end) || tags.start() != end) {
                throw ProblemException.badParameters(List.of(Fault.parameter(
                        "If-Match", new BadValue("must be entity tags in quotation marks, such as \"r12\""))));
            }
            matches |= tags.group(1) == null && tags.group(2).equals(tag(entry.revision));
            end = tags.end();
        }
        if (!matches) {
            throw new ProblemException(
                    ProblemType.STALE,
                    "'" + entry.id + "' is at \"" + tag(entry.revision) + "\" by now, changed at " + entry.changedAt,
                    List.of());
        }
    }
}
