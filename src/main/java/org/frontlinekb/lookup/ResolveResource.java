package org.frontlinekb.lookup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.naming.Ref;

/** Finds out which region a name means. */
@Path("/api/v1/regions/resolve")
@Tag(name = "names", description = "From what something is called to what it is")
public class ResolveResource {

    private record Found(Named region, Hit hit, Validity onDate) {}

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing((Found found) -> -found.hit.score())
            .thenComparing(found -> found.region.level())
            .thenComparing(found -> found.region.id());

    private final NameTable names;

    ResolveResource(NameTable names) {
        this.names = names;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveRegion",
            summary = "Find out which region a code or a name means",
            description = "Traditional characters, full width, capitals, spaces, apostrophes and tones do not matter.")
    @APIResponseSchema(value = RegionCandidates.class, responseDescription = "The candidates", responseCode = "200")
    public RegionCandidates resolve(@BeanParam ResolveRequest request) {
        Asked name = request.named().name();
        NameTable.Snapshot table = names.now();
        return new RegionCandidates(table.all().stream()
                .filter(named -> named.kind() == NamedKind.REGION)
                .filter(region -> request.within() == null
                        || region.path().startsWith(request.within().path()))
                .map(region -> found(region, table.fits(region, name), request.date()))
                .filter(Objects::nonNull)
                .sorted(BEST_FIRST)
                .limit(request.limit().value())
                .map(found -> item(found, table))
                .toList());
    }

    private static Found found(Named region, Hit hit, OnDate date) {
        Validity onDate = hit == null || date == null ? null : date.of(region.validFor());
        return hit == null || onDate == Validity.NO ? null : new Found(region, hit, onDate);
    }

    private static RegionCandidates.Item item(Found found, NameTable.Snapshot table) {
        Named region = found.region;
        List<Ref> ancestors = table.around(region).stream()
                .map(larger -> new Ref(larger.id(), larger.name(), larger.url()))
                .toList();
        return new RegionCandidates.Item(
                region.id(),
                region.url(),
                region.code(),
                region.level(),
                region.name(),
                ancestors,
                region.validFor(),
                found.hit.score(),
                found.hit.why(),
                found.onDate);
    }
}
