package org.frontlinekb.lookup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Type-ahead over names. */
@Path("/api/v1/suggest")
@Tag(name = "names")
public class SuggestResource {

    private final NameTable names;

    SuggestResource(NameTable names) {
        this.names = names;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suggest",
            summary = "Suggest units, people and regions while somebody types",
            description =
                    "Looks for the whole of what was typed in names, other names, pinyin, English and codes: whole "
                            + "names first, then beginnings, then beginnings of words, then anywhere.")
    @APIResponseSchema(value = Suggestions.class, responseDescription = "The suggestions", responseCode = "200")
    public Suggestions suggest(@BeanParam SuggestRequest request) {
        Asked asked = request.typed().q();
        NameTable.Snapshot table = names.now();
        Set<NamedKind> kinds = request.kind() == null ? Set.of() : Set.copyOf(request.kind());
        List<Named> found = Suggestions.find(table, asked, kinds);
        return Suggestions.of(
                table, found.subList(0, Math.min(found.size(), request.limit().value())));
    }
}
