package org.frontlinekb.provenance;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.DecidedByRevision;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.Page;
import org.frontlinekb.listing.Total;
import org.frontlinekb.report.Report;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A report's citations over HTTP: as JSON, or as W3C Web Annotations where the client asks for JSON-LD. */
@DecidedByRevision
@Path("/api/v1/reports/{id}/citations")
@Tag(name = "reports")
public class CitationResource {

    /** Less wanted than JSON where the client takes either, as a browser or curl does. */
    private static final String ANNOTATIONS = Annotation.MEDIA_TYPE + ";qs=0.5";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listReportCitations",
            summary = "List a report's citations with the facts they support, as they stand in its text",
            description = "Each citation is an entry of its own, with an address, and names the fact it supports")
    @APIResponse(
            responseCode = "200",
            description = "A page of citations; as JSON-LD a page of W3C Web Annotations",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        allOf = Page.class,
                                        properties =
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = EvidenceView.class))),
                @Content(mediaType = Annotation.MEDIA_TYPE, schema = @Schema(implementation = AnnotationPage.class))
            })
    public RestResponse<Page<EvidenceView>> list(
            @RestPath @Parameter(description = "Id of the report") String id,
            @BeanParam EvidenceFilter filter,
            @BeanParam EvidencePageRequest request,
            UriInfo uri) {
        EvidencePage page = EvidencePage.of(report(id), filter.ordered(), request, uri);
        List<EvidenceView> items = page.items().stream().map(EvidenceView::of).toList();
        return linked(
                new Page<>(items, new Total(page.total(), "eq"), page.next(), page.prev(), null, null, Change.head()),
                MediaType.APPLICATION_JSON,
                page,
                uri);
    }

    @GET
    @Produces(ANNOTATIONS)
    @Operation(hidden = true)
    public RestResponse<AnnotationPage> annotations(
            @RestPath String id,
            @BeanParam EvidenceFilter filter,
            @BeanParam EvidencePageRequest request,
            UriInfo uri) {
        EvidencePage page = EvidencePage.of(report(id), filter.ordered(), request, uri);
        return linked(AnnotationPage.of(page, uri), Annotation.MEDIA_TYPE, page, uri);
    }

    /** An answer that says the neighbours of a page in RFC 8288 {@code Link} headers too. */
    private static <T> RestResponse<T> linked(T entity, String type, EvidencePage page, UriInfo uri) {
        var first = uri.getRequestUriBuilder().replaceQueryParam("cursor").build();
        var response = RestResponse.ResponseBuilder.ok(entity).header(HttpHeaders.CONTENT_TYPE, type);
        link(response, first.getRawPath() + (first.getRawQuery() == null ? "" : "?" + first.getRawQuery()), "first");
        link(response, page.prev(), "prev");
        link(response, page.next(), "next");
        return response.build();
    }

    private static void link(RestResponse.ResponseBuilder<?> response, String address, String relation) {
        if (address != null) {
            response.header(HttpHeaders.LINK, "<" + address + ">; rel=\"" + relation + "\"");
        }
    }

    @GET
    @Path("/{citation}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReportCitation",
            summary = "Read one citation of a report with the fact it supports",
            description = "Offsets always; the cited characters where the report's text is held")
    @APIResponse(
            responseCode = "200",
            description = "The citation; as JSON-LD a W3C Web Annotation",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EvidenceView.class)),
                @Content(mediaType = Annotation.MEDIA_TYPE, schema = @Schema(implementation = Annotation.class))
            })
    public EvidenceView get(
            @RestPath @Parameter(description = "Id of the report") String id,
            @RestPath
                    @Parameter(
                            description = "Id of the citation, as the list has it",
                            example = "event.leishenshan-oath.figures.oath-takers")
                    String citation) {
        return EvidenceView.of(Evidence.of(report(id), citation));
    }

    @GET
    @Path("/{citation}")
    @Produces(ANNOTATIONS)
    @Operation(hidden = true)
    public RestResponse<Annotation> annotation(@RestPath String id, @RestPath String citation, UriInfo uri) {
        return RestResponse.ResponseBuilder.ok(Annotation.alone(Evidence.of(report(id), citation), uri))
                .header(HttpHeaders.CONTENT_TYPE, Annotation.MEDIA_TYPE)
                .build();
    }

    private static Report report(String id) {
        return Ids.entry(Report.class, "report", id);
    }
}
