package org.frontlinekb.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.Change;

/** What has changed, for those who keep a copy. */
@Path("/api/v1/changes")
@Tag(name = "changes", description = "What has changed, in order, for those who keep a copy")
public class ChangeResource {

    /** The response header that says which revision a dump or a page of changes is of. */
    public static final String REVISION = "Frontline-Revision";

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ObjectMapper json;

    ChangeResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, ChangeFormat.NDJSON_TYPE})
    @Operation(
            operationId = "listChanges",
            summary = "List what has changed since a revision, withdrawals too",
            description =
                    "An export at some revision and all changes since are the export at the last of them. With `wait_seconds` a "
                            + "follower is answered as soon as there is a change.")
    @APIResponse(
            responseCode = "200",
            description = "The next changes",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangePage.class)),
                @Content(mediaType = ChangeFormat.NDJSON_TYPE, schema = @Schema(implementation = ChangeView.class))
            })
    public Uni<Response> list(@BeanParam ChangeRequest asked, Request request) {
        ChangeFormat format = ChangeFormat.of(asked.format(), request, ChangeFormat.JSON);
        long deadline = System.nanoTime()
                + Duration.ofSeconds(asked.waitSeconds().seconds()).toNanos();
        return found(asked, deadline).map(found -> response(asked, format, found));
    }

    private record Found(List<Change> changes, long head) {}

    /** Followers that wait hold no thread. */
    private static Uni<Found> found(ChangeRequest asked, long deadline) {
        return Uni.createFrom()
                .item(() -> QuarkusTransaction.requiringNew().call(() -> read(asked)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(found -> !found.changes().isEmpty() || System.nanoTime() >= deadline
                        ? Uni.createFrom().item(found)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(PAUSE)
                                .flatMap(again -> found(asked, deadline)));
    }

    private static Found read(ChangeRequest asked) {
        long head = Change.head();
        long since = asked.since().value();
        Change.reached("since", since, head);
        return new Found(
                since == head ? List.of() : Change.since(since, asked.limit().value()), head);
    }

    private Response response(ChangeRequest asked, ChangeFormat format, Found found) {
        List<ChangeView> items = found.changes().stream().map(ChangeView::of).toList();
        long last = items.isEmpty()
                ? asked.since().value()
                : items.get(items.size() - 1).revision();
        String next = "/api/v1/changes?since=" + last + "&limit="
                + asked.limit().value()
                + (asked.waitSeconds().seconds() == 0
                        ? ""
                        : "&wait_seconds=" + asked.waitSeconds().seconds())
                + (asked.format() == null
                        ? ""
                        : "&format=" + asked.format().name().toLowerCase(java.util.Locale.ROOT));
        return Response.ok(format == ChangeFormat.JSON ? text(new ChangePage(items, next, found.head())) : lines(items))
                .type(format.mediaType)
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .header(REVISION, found.head())
                .build();
    }

    private String lines(List<ChangeView> items) {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(text(item)).append('\n'));
        return lines.toString();
    }

    private String text(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
