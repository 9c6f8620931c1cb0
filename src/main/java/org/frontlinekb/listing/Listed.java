package org.frontlinekb.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.frontlinekb.history.Change;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;

/**
 * How one collection is listed and read: what it can be sorted and counted by, which keys its items have, and in which
 * formats it comes. One bean for each collection; the parameters are checked against it before a request reaches its
 * resource.
 *
 * @param <E> the entity
 * @param <V> the item on the wire
 */
public abstract class Listed<E, V> {

    /** Where an entry is, for GeoJSON: longitude and latitude of each place. */
    @FunctionalInterface
    public interface Places<E> {
        List<double[]> of(E entry);
    }

    private final String collection;
    private final Class<E> type;
    private final Function<List<E>, List<V>> views;
    private final List<SortKey<E>> sortKeys;
    private final List<Facet> facets;
    private final List<Column> columns;
    private final Places<E> places;
    private final Set<String> itemFields;
    private final Set<String> detailFields;

    @Inject
    ObjectMapper json;

    @Inject
    @All
    List<Inclusion> inclusions;

    @Inject
    Counts counts;

    @Inject
    HttpHeaders headers;

    @Inject
    UriInfo uri;

    /**
     * @param collection name in addresses, such as {@code events}
     * @param sortKeys what it can be sorted by; those up to {@code id}, which must be there, are the default order
     * @param item the record of an item
     * @param detail the record of an entry by itself
     * @param views makes the items of a page from its rows, in as many statements however many there are
     * @param places where an entry is, or null where entries are at no place
     */
    protected Listed(
            String collection,
            Class<E> type,
            Class<V> item,
            Class<?> detail,
            Function<List<E>, List<V>> views,
            List<SortKey<E>> sortKeys,
            List<Facet> facets,
            List<Column> columns,
            Places<E> places) {
        this.collection = collection;
        this.type = type;
        this.views = views;
        this.sortKeys = sortKeys;
        this.facets = facets;
        this.itemFields = Fields.of(item);
        this.detailFields = Fields.of(detail);
        this.columns = columns;
        this.places = places;
    }

    /** Where the list is. */
    String address() {
        return "/api/v1/" + collection;
    }

    /** Its name in addresses. */
    public String collection() {
        return collection;
    }

    /** What {@code sort=} takes. */
    public Set<String> sortNames() {
        return new TreeSet<>(sortKeys.stream().map(SortKey::name).toList());
    }

    /** What {@code facets=} takes. */
    public Set<String> facetNames() {
        return new TreeSet<>(facets.stream().map(Facet::name).toList());
    }

    /** What {@code fields=} takes for a list. */
    public Set<String> fieldNames() {
        return itemFields;
    }

    /** The columns of the CSV form, in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::path).toList();
    }

    /** What {@code include=} takes. */
    public Set<String> includeNames() {
        return new TreeSet<>(brought().stream().map(Inclusion::name).toList());
    }

    /** Whether there is a GeoJSON form. */
    public boolean placed() {
        return places != null;
    }

    /** What {@code format=} takes for the list, or for one entry. */
    public List<String> formatNames(boolean list) {
        return Arrays.stream(Format.values())
                .filter(format -> (format != Format.GEOJSON || placed()) && (list || !format.streamed))
                .map(Codes::of)
                .toList();
    }

    /** Paths that an index has before the first key of the default order, in either direction; none unless a list says so. */
    protected List<String> leading() {
        return List.of();
    }

    /** What is asked for rows before the database is; nothing unless a list says so. */
    protected Finder finder() {
        return conditions -> Optional.empty();
    }

    private List<Inclusion> brought() {
        return inclusions.stream()
                .filter(inclusion -> inclusion.of().equals(collection))
                .toList();
    }

    /**
     * What is wrong with the values of the parameters that depend on the collection.
     *
     * @param list true for the list, false for one entry
     */
    List<Fault> faults(Map<String, List<String>> parameters, boolean list) {
        List<Fault> faults = new ArrayList<>();
        unknown("sort", sortNames(), parameters, true, faults);
        unknown("facets", facetNames(), parameters, false, faults);
        unknown("fields", list ? itemFields : detailFields, parameters, false, faults);
        unknown("include", includeNames(), parameters, false, faults);
        for (String format : parameters.getOrDefault("format", List.of())) {
            // What is no format at all is told where the parameter is read.
            if (Format.ofCode(format).isPresent() && !formatNames(list).contains(format)) {
                faults.add(Fault.parameter("format", BadValue.notOneOf(format, formatNames(list))));
            }
        }
        return faults;
    }

    private static void unknown(
            String parameter,
            Set<String> allowed,
            Map<String, List<String>> parameters,
            boolean signed,
            List<Fault> faults) {
        for (String value : parameters.getOrDefault(parameter, List.of())) {
            for (String part : value.split(",")) {
                String name = signed && part.startsWith("-") ? part.substring(1) : part;
                if (!name.isEmpty() && !allowed.contains(name)) {
                    faults.add(Fault.parameter(parameter, BadValue.notOneOf(name, allowed)));
                }
            }
        }
    }

    /** The part of the list that is asked for, in the format that is asked for. */
    public Response answer(Criteria criteria, PageRequest request) {
        Address address = new Address(uri);
        List<Listing.Ordered<E>> order = order(request.sort());
        Listing<E> listing = new Listing<>(
                type, criteria, order, order.get(0).key() == sortKeys.get(0) ? leading() : List.of(), counts, finder());
        String query = address.fingerprint();
        Cursor.Place from = request.cursor() == null ? null : request.cursor().place();
        if (from != null && !from.query().equals(query)) {
            throw Listing.wrongCursor("the cursor belongs to another query; change filters only on a first page");
        }
        Format format = format(request.format());
        if (format.streamed && request.limit() == null && (from == null || !from.backward())) {
            return streamed(listing, from, request, format);
        }
        Listing.Rows<E> part = listing.read(
                from, request.limit() == null ? Limit.DEFAULT : request.limit().value());
        Page<Object> page = page(listing, part, request, address, query, from);
        var response = body(format, part.rows(), page, request);
        link(response, address.with("cursor", null), "first");
        link(response, page.prev(), "prev");
        link(response, page.next(), "next");
        return response.build();
    }

    /** One entry, as it is in lists, in the format that is asked for. */
    public Response answer(E entry, EntryRequest request) {
        return answer(entry, views.apply(List.of(entry)).get(0), request);
    }

    /** One entry, in the format that is asked for. */
    public Response answer(E entry, Object detail, EntryRequest request) {
        JsonNode node = projected(detail, request.fields());
        Format format = format(request.format());
        if (format == Format.GEOJSON) {
            return whole(feature(entry, node), format).build();
        }
        Map<String, List<?>> included = included(List.of(id(entry)), request.include());
        if (node instanceof ObjectNode object && included != null) {
            object.set("included", json.valueToTree(included));
        }
        return whole(format == Format.JSONLD ? linked(node) : node, format).build();
    }

    private Page<Object> page(
            Listing<E> listing,
            Listing.Rows<E> part,
            PageRequest request,
            Address address,
            String query,
            Cursor.Place from) {
        List<E> rows = part.rows();
        boolean backward = from != null && from.backward();
        boolean next = !rows.isEmpty() && (backward || part.more());
        boolean prev = !rows.isEmpty() && (backward ? part.more() : from != null);
        return new Page<>(
                items(rows, request),
                Total.exactly(listing.count()),
                next ? address.with("cursor", token(query, false, listing, rows.get(rows.size() - 1))) : null,
                prev ? address.with("cursor", token(query, true, listing, rows.get(0))) : null,
                counted(listing, request, address),
                included(rows.stream().map(this::id).toList(), request.include()),
                Change.head());
    }

    private String token(String query, boolean backward, Listing<E> listing, E row) {
        return new Cursor(new Cursor.Place(query, backward, listing.keys(row))).token();
    }

    private List<FacetView> counted(Listing<E> listing, PageRequest request, Address address) {
        return request.facets() == null
                ? null
                : request.facets().values().stream()
                        .map(name -> facets.stream()
                                .filter(facet -> facet.name().equals(name))
                                .findFirst()
                                .orElseThrow())
                        .map(facet -> listing.facet(facet, address))
                        .toList();
    }

    private Map<String, List<?>> included(Collection<String> ids, Names include) {
        if (include == null) {
            return null;
        }
        Map<String, List<?>> included = new TreeMap<>();
        for (Inclusion inclusion : brought()) {
            if (include.values().contains(inclusion.name())) {
                included.merge(inclusion.collection(), inclusion.load(ids), (first, second) -> {
                    List<Object> both = new ArrayList<>(first);
                    second.stream().filter(entry -> !both.contains(entry)).forEach(both::add);
                    return both;
                });
            }
        }
        return included;
    }

    private List<Object> items(List<E> rows, PageRequest request) {
        List<V> items = views.apply(rows);
        return request.fields() == null
                ? List.copyOf(items)
                : items.stream()
                        .<Object>map(item -> projected(item, request.fields()))
                        .toList();
    }

    private JsonNode projected(Object item, Names chosen) {
        JsonNode node = json.valueToTree(item);
        return chosen == null ? node : new Projection(chosen.values()).of(node);
    }

    private Response.ResponseBuilder body(Format format, List<E> rows, Page<Object> page, PageRequest request) {
        return switch (format) {
            case JSON -> whole(page, format);
            case NDJSON, CSV -> answered(written(format, request, rows), format);
            case GEOJSON -> whole(features(rows, page), format);
            case JSONLD -> whole(linked(json.valueToTree(page)), format);
        };
    }

    private Response streamed(Listing<E> listing, Cursor.Place from, PageRequest request, Format format) {
        StreamingOutput rows = out -> {
            RowWriter writer = writer(format, request, out);
            listing.each(from, piece -> writeRows(writer, piece, request));
            writer.flush();
        };
        return answered(rows, format).build();
    }

    private byte[] written(Format format, PageRequest request, List<E> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RowWriter writer = writer(format, request, out);
            writeRows(writer, rows, request);
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void writeRows(RowWriter writer, List<E> rows, PageRequest request) {
        try {
            for (V item : views.apply(rows)) {
                writer.write(projected(item, request.fields()));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private RowWriter writer(Format format, PageRequest request, OutputStream out) throws IOException {
        if (format == Format.NDJSON) {
            return RowWriter.lines(json, out);
        }
        List<Column> chosen = request.fields() == null
                ? columns
                : request.fields().values().stream().map(Column::new).toList();
        return RowWriter.table(chosen, request.bom() != null && request.bom().value(), out);
    }

    private ObjectNode features(List<E> rows, Page<Object> page) {
        ObjectNode collected = json.valueToTree(page);
        ArrayNode items = (ArrayNode) collected.remove("items");
        ObjectNode features = json.createObjectNode();
        features.put("type", "FeatureCollection");
        ArrayNode list = features.putArray("features");
        for (int i = 0; i < rows.size(); i++) {
            list.add(feature(rows.get(i), items.get(i)));
        }
        features.setAll(collected);
        return features;
    }

    private ObjectNode feature(E entry, JsonNode properties) {
        ObjectNode feature = json.createObjectNode();
        feature.put("type", "Feature");
        feature.put("id", id(entry));
        List<double[]> points = places.of(entry);
        if (points.isEmpty()) {
            feature.putNull("geometry");
        } else if (points.size() == 1) {
            feature.putObject("geometry").put("type", "Point").set("coordinates", json.valueToTree(points.get(0)));
        } else {
            feature.putObject("geometry").put("type", "MultiPoint").set("coordinates", json.valueToTree(points));
        }
        feature.set("properties", properties);
        return feature;
    }

    /** JSON-LD is the JSON form with a context: same keys, same values. */
    private static JsonNode linked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode linked = object.objectNode();
            linked.put("@context", LinkedDataContext.ADDRESS);
            linked.setAll(object);
            return linked;
        }
        return node;
    }

    /** An answer that is held as a whole. */
    private Response.ResponseBuilder whole(Object body, Format format) {
        try {
            return answered(json.writeValueAsBytes(body), format);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response.ResponseBuilder answered(Object body, Format format) {
        return Response.ok(body, format == Format.CSV ? format.mediaType + ";charset=UTF-8" : format.mediaType);
    }

    private static void link(Response.ResponseBuilder response, String address, String relation) {
        if (address != null) {
            response.header(HttpHeaders.LINK, "<" + address + ">; rel=\"" + relation + "\"");
        }
    }

    private Format format(Format asked) {
        if (asked != null) {
            return asked;
        }
        return headers.getAcceptableMediaTypes().stream()
                .map(this::served)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Format.JSON);
    }

    private Format served(MediaType accepted) {
        for (Format format : Format.values()) {
            if ((format != Format.GEOJSON || placed()) && accepted.isCompatible(MediaType.valueOf(format.mediaType))) {
                return format;
            }
        }
        return null;
    }

    private List<Listing.Ordered<E>> order(Sort sort) {
        Map<String, Listing.Ordered<E>> order = new LinkedHashMap<>();
        if (sort == null) {
            for (SortKey<E> key : sortKeys) {
                order.put(key.name(), new Listing.Ordered<>(key, false));
                if (key.name().equals("id")) {
                    break;
                }
            }
        } else {
            sort.keys().forEach(key -> order.put(key.name(), new Listing.Ordered<>(key(key.name()), key.descending())));
        }
        order.computeIfAbsent("id", name -> new Listing.Ordered<>(key(name), false));
        return List.copyOf(order.values());
    }

    private String id(E entry) {
        return key("id").up().apply(entry).toString();
    }

    private SortKey<E> key(String name) {
        return sortKeys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
