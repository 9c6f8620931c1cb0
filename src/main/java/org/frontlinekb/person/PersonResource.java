package org.frontlinekb.person;

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
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.EntryRequest;
import org.frontlinekb.listing.Format;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.PageRequest;
import org.frontlinekb.listing.VersionRequest;
import org.jboss.resteasy.reactive.RestPath;

/** The people over HTTP. */
@DecidedByRevision
@Path("/api/v1/people")
@Tag(name = "people", description = "People whom reports name, with their roles as reported then")
public class PersonResource {

    private final PersonList people;

    PersonResource(PersonList people) {
        this.people = people;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSONLD_TYPE})
    @Operation(operationId = "listPeople", summary = "List people, by id")
    @APIResponseSchema(value = PersonView[].class, responseDescription = "One page of the list", responseCode = "200")
    public Response list(@BeanParam PersonFilter filter, @BeanParam PageRequest page) {
        return people.answer(Person.matching(filter), page);
    }

    @GET
    @Path("/{id}")
    @Produces({Format.JSON_TYPE, Format.JSONLD_TYPE})
    @Operation(operationId = "getPerson", summary = "Read one person")
    @APIResponseSchema(value = PersonView.class, responseDescription = "The entry", responseCode = "200")
    public Response get(
            @RestPath @Parameter(description = "Id of the person", example = "huang-dangyu") String id,
            @BeanParam EntryRequest request,
            @BeanParam VersionRequest version) {
        version.leadToDocument(Kind.PERSON, id);
        Person person = Ids.at(Person.class, Kind.PERSON, id);
        return people.answer(person, request);
    }
}
