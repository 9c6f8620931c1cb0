package org.frontlinekb.vocabulary;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.DecidedByRevision;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.EntryRequest;
import org.frontlinekb.listing.Format;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.PageRequest;
import org.frontlinekb.problem.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** The vocabularies over HTTP. */
@DecidedByRevision
@Path("/api/v1/vocabularies")
@Tag(
        name = "vocabularies",
        description = "The codes that entries use, with labels and definitions in Chinese and English")
public class VocabularyResource {

    private final VocabularyList vocabularies;

    VocabularyResource(VocabularyList vocabularies) {
        this.vocabularies = vocabularies;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSONLD_TYPE})
    @Operation(operationId = "listVocabularies", summary = "List the vocabularies with all their codes, by scheme")
    @APIResponseSchema(
            value = VocabularyView[].class,
            responseDescription = "One page of the list",
            responseCode = "200")
    public Response list(@BeanParam PageRequest page) {
        return vocabularies.answer(new Criteria(), page);
    }

    @GET
    @Path("/{scheme}")
    @Produces({Format.JSON_TYPE, Format.JSONLD_TYPE})
    @Operation(operationId = "getVocabulary", summary = "Read one vocabulary")
    @APIResponseSchema(value = VocabularyView.class, responseDescription = "The entry", responseCode = "200")
    public Response get(
            @RestPath @Parameter(description = "Name of the vocabulary", example = "event_type") String scheme,
            @BeanParam EntryRequest request) {
        Vocabulary vocabulary = Vocabulary.<Vocabulary>findByIdOptional(scheme)
                .orElseThrow(() -> ProblemException.unknownEntry(
                        "vocabulary", "scheme", scheme, Ids.near(Vocabulary.class, scheme)));
        return vocabularies.answer(vocabulary, request);
    }
}
