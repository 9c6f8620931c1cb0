package org.frontlinekb.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list in an {@code If-None-Match} header (RFC 9110, section 13.1.2). */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private EntityTags() {}

    /** Whether the list has this tag, compared weakly; {@code *} has every tag. */
    static boolean contain(String list, String etag) {
        if (list.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(list);
        while (tags.find()) {
            if (tags.group(1).equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
