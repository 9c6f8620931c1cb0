package org.frontlinekb.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.frontlinekb.access.Role;
import org.frontlinekb.problem.ProblemType;
import org.frontlinekb.writing.Authors;
import org.frontlinekb.writing.Writes;

/** What holds for the operations that take a user: how one says who one is, the refusals, and the headers of a write. */
class Guarded {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    private static final List<String> EDITOR = List.of(Role.EDITOR);
    private static final List<String> ADMIN = List.of(Role.ADMIN);

    /** Paths that have nothing but questions; what is posted to them is one that is too long for an address. */
    private static final List<String> OPEN = List.of("/reconcile");

    /** Paths that take a user for reading too. */
    private static final List<String> CLOSED = List.of("/api/v1/imports");

    private static final Map<String, ProblemType> REFUSALS = Map.of(
            "401", ProblemType.UNAUTHENTICATED,
            "403", ProblemType.FORBIDDEN,
            "429", ProblemType.TOO_MANY_REQUESTS);

    private Guarded() {}

    static void schemes(Components components) {
        components.addSecurityScheme(
                BASIC,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("A user of the configuration; without configured users every write is refused"));
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the configured OpenID Connect issuer, where there is one; the"
                                + " roles stand in the claim `groups`. Checked as RFC8725 has it: signature by an algorithm"
                                + " of the issuer's keys, issuer, audience and time"));
    }

    /** A test asks the service whether it is these that it guards, and no others. */
    static boolean takesUser(String path, PathItem.HttpMethod method) {
        return CLOSED.stream().anyMatch(path::startsWith)
                || method != PathItem.HttpMethod.GET && OPEN.stream().noneMatch(path::startsWith);
    }

    static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean administers =
                path.startsWith("/api/v1/admin") || method == PathItem.HttpMethod.GET && CLOSED.contains(path);
        if (!administers) {
            eitherWay(operation, EDITOR);
        }
        if (administers || CLOSED.stream().anyMatch(path::startsWith)) {
            eitherWay(operation, ADMIN);
        }
        REFUSALS.forEach(
                (status, type) -> operation.getResponses().addAPIResponse(status, Contract.problem(type.title)));
        operation
                .getResponses()
                .getAPIResponse("429")
                .addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("Seconds to wait")
                                .schema(OASFactory.createSchema()
                                        .type(List.of(Schema.SchemaType.INTEGER))
                                        .format("int32")
                                        .minimum(java.math.BigDecimal.ONE)));
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.HEADER)
                    .forEach(parameter -> header(parameter.getName(), parameter.getSchema()));
        }
    }

    private static void eitherWay(Operation operation, List<String> role) {
        for (String scheme : List.of(BASIC, BEARER)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(scheme, role));
        }
    }

    private static void header(String name, Schema schema) {
        switch (name) {
            case "If-Match" -> schema.pattern("^(\\*|(W/)?\"[^\"]*\"(, *(W/)?\"[^\"]*\")*)$");
            case Writes.KEY -> schema.minLength(1).maxLength(Writes.LONGEST_KEY).pattern("\\S");
            // Percent-encoded, a character takes up to twelve.
            case Authors.REASON -> schema.maxLength(12 * Authors.LONGEST_REASON).pattern("^[^\\x00-\\x1F]*$");
            case "Prefer" -> schema.pattern("^[!-~]+( *[,;] *[!-~]+)*$");
            default -> {
                // No other header has a form of its own.
            }
        }
    }
}
