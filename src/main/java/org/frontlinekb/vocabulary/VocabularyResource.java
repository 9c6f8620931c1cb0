package org.frontlinekb.vocabulary;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.Page;
import org.frontlinekb.listing.PageRequest;
import org.jboss.resteasy.reactive.RestPath;

/** The vocabularies over HTTP. */
@Path("/api/v1/vocabularies")
@Tag(
        name = "vocabularies",
        description = "The codes that entries use, with labels and definitions in Chinese and English")
public class VocabularyResource {

    @GET
    @Operation(operationId = "listVocabularies", summary = "List the vocabularies with all their codes, by scheme")
    public Page<VocabularyView> list(@BeanParam PageRequest page, UriInfo uri) {
        return Vocabulary.all().page(page, uri, VocabularyView::of);
    }

    @GET
    @Path("/{scheme}")
    @Operation(operationId = "getVocabulary", summary = "Read one vocabulary")
    public VocabularyView get(
            @RestPath @Parameter(description = "Name of the vocabulary", example = "event_type") String scheme) {
        return VocabularyView.of(Ids.entry(Vocabulary.class, "vocabulary", scheme));
    }
}
