package org.frontlinekb.editing;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.frontlinekb.problem.Problem;
import org.frontlinekb.problem.ProblemType;

/** Describes the edits of each collection by the names and schemas of its entries, where the code is one for all. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EditDescriptions implements OASFilter {

    private record Names(String type, String entry) {}

    private static final Map<String, Names> NAMES = Map.of(
            "reports", new Names("Report", "a report"),
            "regions", new Names("Region", "a region"),
            "units", new Names("Unit", "a unit"),
            "people", new Names("Person", "a person"),
            "events", new Names("Event", "an event"),
            "quotes", new Names("Quote", "a quote"));

    private static final List<String> OPERATIONS =
            List.of("create", "replace", "patch", "withdraw", "document", "history", "diff");

    private static final List<ProblemType> CHANGE_REFUSALS = List.of(
            ProblemType.BAD_REQUEST,
            ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.UNKNOWN_ENTRY,
            ProblemType.WITHDRAWN,
            ProblemType.STALE,
            ProblemType.TOO_LARGE,
            ProblemType.BAD_DOCUMENT,
            ProblemType.PRECONDITION_REQUIRED,
            ProblemType.BUSY);

    /** What each can be refused with. */
    private static final Map<String, List<ProblemType>> REFUSALS = Map.of(
            "create",
                    List.of(
                            ProblemType.BAD_REQUEST,
                            ProblemType.UNAUTHENTICATED,
                            ProblemType.FORBIDDEN,
                            ProblemType.ID_TAKEN,
                            ProblemType.TOO_LARGE,
                            ProblemType.BAD_DOCUMENT,
                            ProblemType.BUSY),
            "replace", CHANGE_REFUSALS,
            "patch", CHANGE_REFUSALS,
            "withdraw",
                    List.of(
                            ProblemType.BAD_PARAMETER,
                            ProblemType.UNAUTHENTICATED,
                            ProblemType.FORBIDDEN,
                            ProblemType.UNKNOWN_ENTRY,
                            ProblemType.STILL_REFERENCED,
                            ProblemType.WITHDRAWN,
                            ProblemType.STALE,
                            ProblemType.PRECONDITION_REQUIRED,
                            ProblemType.BUSY),
            "document", List.of(ProblemType.BAD_PARAMETER, ProblemType.UNKNOWN_ENTRY, ProblemType.WITHDRAWN),
            "history", List.of(ProblemType.BAD_PARAMETER, ProblemType.UNKNOWN_ENTRY),
            "diff", List.of(ProblemType.BAD_PARAMETER, ProblemType.UNKNOWN_ENTRY));

    private static final Pattern PATH = Pattern.compile("/api/v1/([a-z]+)(/\\{id}(/[a-z]+)?)?");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            Matcher parts = PATH.matcher(path);
            if (parts.matches() && NAMES.containsKey(parts.group(1))) {
                item.getOperations()
                        .forEach((method, operation) -> describe(NAMES.get(parts.group(1)), method, operation));
            }
        });
    }

    private static void describe(Names names, PathItem.HttpMethod method, Operation operation) {
        if (OPERATIONS.contains(operation.getOperationId())) {
            String id = operation.getOperationId();
            operation.setOperationId(
                    switch (id) {
                        case "document", "history", "diff" ->
                            "get" + names.type() + Character.toUpperCase(id.charAt(0)) + id.substring(1);
                        default -> id + names.type();
                    });
            operation.setSummary(operation.getSummary().replace("{an entry}", names.entry()));
            if (operation.getRequestBody() != null && method != PathItem.HttpMethod.PATCH) {
                operation
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(type -> type.setSchema(document(names)));
            }
            refusals(id, operation);
            if (!id.equals("history") && !id.equals("diff")) {
                operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    if (status.startsWith("20") && !status.equals("204")) {
                        response.setContent(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType().schema(document(names))));
                    }
                });
            }
        }
    }

    private static void refusals(String id, Operation operation) {
        REFUSALS.get(id)
                .forEach(type -> operation
                        .getResponses()
                        .addAPIResponse(
                                "" + type.status,
                                OASFactory.createAPIResponse()
                                        .description(type.title)
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        Problem.MEDIA_TYPE,
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .ref("#/components/schemas/Problem"))))));
    }

    private static Schema document(Names names) {
        return OASFactory.createSchema().ref("#/components/schemas/" + names.type() + "Document");
    }
}
