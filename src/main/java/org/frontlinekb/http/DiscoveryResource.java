package org.frontlinekb.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.problem.Addresses;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** Where somebody finds out what the service has, person or program. */
@Path("/")
@Tag(name = "discovery", description = "What the service has and where")
public class DiscoveryResource {

    private static final String API = "/api/v1";
    private static final String CATALOG = "/.well-known/api-catalog";
    private static final String LINKSET =
            "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"";
    private static final String CATALOG_LINK = "<" + CATALOG + ">; rel=\"api-catalog\"";
    private static final String DESCRIPTION_LINK = "</q/openapi>; rel=\"service-desc\"";
    private static final int DAY = 86_400;

    /** What can be read under the API's root. */
    @RegisterForReflection
    @Schema(description = "What can be read under the API's root")
    public record Index(
            @Schema(description = "The addresses, by path") List<Item> items,

            @Schema(description = "Where to read about them")
            Links links) {}

    /** One address. */
    @RegisterForReflection
    @Schema(name = "IndexItem", description = "One address")
    public record Item(
            @Schema(description = "The address, relative to the service", examples = "/api/v1/events")
            String url,

            @Schema(description = "What it answers with") String title) {}

    /** Addresses outside the API's root. */
    @RegisterForReflection
    @Schema(name = "IndexLinks", description = "Addresses that tell more, relative to the service")
    public record Links(
            @Schema(description = "The API description (OpenAPI)")
            String description,

            @Schema(description = "The same for reading and trying out")
            String documentation,

            @Schema(description = "Whether the service is well")
            String health,

            @Schema(description = "Every kind of error") String problems) {}

    /** A set of links as RFC 9264 has it. */
    @RegisterForReflection
    @Schema(description = "A set of links (RFC 9264)")
    public record Linkset(
            @Schema(description = "Links, grouped by where they start")
            List<LinkContext> linkset) {}

    /** The links that start at one address. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The links that start at one address")
    public record LinkContext(
            @Schema(description = "Where they start") String anchor,
            @Schema(description = "APIs in the catalogue") List<LinkTarget> item,

            @Schema(description = "Description for programs") @JsonProperty("service-desc")
            List<LinkTarget> serviceDesc,

            @Schema(description = "Description for people") @JsonProperty("service-doc")
            List<LinkTarget> serviceDoc,

            @Schema(description = "Whether the service is well")
            List<LinkTarget> status) {}

    /** Where a link leads. */
    @RegisterForReflection
    @Schema(description = "Where a link leads")
    public record LinkTarget(
            @Schema(description = "The address, relative to the service")
            String href,

            @Schema(description = "Media type of what is there")
            String type) {}

    private final Addresses addresses;

    DiscoveryResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @Path(API)
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(maxAge = DAY)
    @Operation(
            operationId = "getIndex",
            summary = "List what can be read under this root",
            description = "Every address that takes no id, with what it answers")
    @APIResponseSchema(value = Index.class, responseDescription = "The index", responseCode = "200")
    public RestResponse<Index> index() {
        List<Item> items = addresses.routes().stream()
                .filter(route -> route.method().equals(HttpMethod.GET) && route.open())
                .filter(route -> route.template().startsWith(API + "/"))
                .filter(route -> !route.template().contains("{"))
                .map(route -> new Item(route.template(), route.summary()))
                .toList();
        return found(new Index(items, new Links("/q/openapi", "/q/swagger-ui/", "/q/health", "/problems")));
    }

    @GET
    @Path(CATALOG)
    @Produces(LINKSET)
    @Cache(maxAge = DAY)
    @Operation(
            operationId = "getApiCatalog",
            summary = "Read the catalogue of APIs (RFC 9727)",
            description = "Where programs find the API, its description and its health")
    @APIResponseSchema(value = Linkset.class, responseDescription = "The catalogue", responseCode = "200")
    public RestResponse<Linkset> catalog() {
        LinkContext catalog =
                new LinkContext(CATALOG, List.of(new LinkTarget(API, MediaType.APPLICATION_JSON)), null, null, null);
        LinkContext api = new LinkContext(
                API,
                null,
                List.of(new LinkTarget("/q/openapi", "application/yaml")),
                List.of(new LinkTarget("/q/swagger-ui/", MediaType.TEXT_HTML)),
                List.of(new LinkTarget("/q/health", MediaType.APPLICATION_JSON)));
        return found(new Linkset(List.of(catalog, api)));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Cache(maxAge = DAY)
    @Operation(
            operationId = "getStartPage",
            summary = "Show a page with links to everything",
            description = "For those who open the service in a browser")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> start() {
        return found("""
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Frontline</title>
                <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
                <h1>Frontline</h1>
                <p>Press reports about emergency response as a knowledge base: who did what, where, when and with how
                many, each fact with the place in the report that says so.</p>
                <ul>
                <li><a href="/api/v1">API</a>: what can be read</li>
                <li><a href="/q/swagger-ui/">API description</a> to read and to try out</li>
                <li><a href="/q/openapi">OpenAPI document</a> to generate a client from</li>
                <li><a href="/problems">Problems</a>: what each error means and how to mend it</li>
                <li><a href="/q/health">Health</a></li>
                </ul>
                </html>
                """);
    }

    private static <T> RestResponse<T> found(T entity) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.LINK, CATALOG_LINK)
                .header(HttpHeaders.LINK, DESCRIPTION_LINK)
                .build();
    }
}
