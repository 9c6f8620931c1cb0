package org.frontlinekb.listing;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** The address that was called, and others made from it; all relative to the service. */
public final class Address {

    /** Parameters that say which part of the answer is wanted, not which entries match. */
    private static final List<String> OF_THE_PART =
            List.of("cursor", "offset", "limit", "facets", "fields", "include", "format", "bom");

    private final String path;
    private final Map<String, List<String>> parameters;

    public Address(UriInfo uri) {
        path = uri.getRequestUri().getRawPath();
        parameters = inOrder(uri);
    }

    /** The parameters in the order they were sent in; JAX-RS gives them in any, and not always in the same. */
    private static Map<String, List<String>> inOrder(UriInfo uri) {
        Map<String, List<String>> unordered = uri.getQueryParameters();
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        String query = uri.getRequestUri().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String name = URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
            if (unordered.containsKey(name)) {
                ordered.put(name, unordered.get(name));
            }
        }
        return ordered;
    }

    /** The same with one parameter set, or left out for null. */
    public String with(String parameter, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.remove(parameter);
        if (value != null) {
            all.put(parameter, List.of(value));
        }
        return write(all);
    }

    /** The first page of the entries that match when some parameters are replaced by others. */
    public String replacing(Collection<String> left, Map<String, String> added) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.keySet().removeAll(OF_THE_PART);
        all.keySet().removeAll(left);
        new TreeMap<>(added).forEach((name, value) -> all.put(name, List.of(value)));
        return write(all);
    }

    /** The same for two requests exactly when path, filters and order are the same, in whatever sequence they stand. */
    String fingerprint() {
        TreeMap<String, List<String>> matching = new TreeMap<>(parameters);
        matching.keySet().removeAll(OF_THE_PART);
        matching.replaceAll((name, values) -> values.stream().sorted().toList());
        CRC32 crc = new CRC32();
        crc.update((path + matching).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private String write(Map<String, List<String>> all) {
        List<String> pairs = new ArrayList<>();
        all.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        // Commas are allowed in a query (RFC 3986) and separate names here: left readable.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
