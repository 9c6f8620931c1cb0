package org.frontlinekb.person;

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

/** The people over HTTP. */
@Path("/api/v1/people")
@Tag(name = "people", description = "People whom reports name, with their roles as reported then")
public class PersonResource {

    @GET
    @Operation(operationId = "listPeople", summary = "List people, by id")
    public Page<PersonView> list(@BeanParam PersonFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return Person.matching(filter).page(page, uri, PersonView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPerson", summary = "Read one person")
    public PersonView get(@RestPath @Parameter(description = "Id of the person", example = "huang-dangyu") String id) {
        return PersonView.of(Ids.entry(Person.class, "person", id));
    }
}
