package org.frontlinekb.lookup;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.region.RegionKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which region is meant. */
@RegisterForReflection
public record ResolveRequest(
        @RestQuery
        @Parameter(
                required = true,
                description =
                        "GB/T 2260 code, full or short Chinese name, abbreviation or other alias, pinyin or English name; "
                                + "names of the regions it lies in may stand before a Chinese name or behind another",
                example = "仙桃")
        Asked name,

        @RestQuery @Parameter(description = "Id or GB/T 2260 code of a region that it lies in, or is")
        RegionKey within,

        @RestQuery
        @Parameter(
                description =
                        "EDTF date for which the name is meant. Leaves out regions whose `valid_for` is an interval "
                                + "apart from it; `on_date` tells what is known of the others",
                example = "2020-02-03")
        OnDate date,

        @RestQuery
        @DefaultValue(NameLimit.DEFAULT)
        @Parameter(description = "How many candidates are answered at most, 1 to 50")
        NameLimit limit) {

    /** @throws ProblemException 400 if there is no name */
    ResolveRequest named() {
        if (name == null) {
            throw missing("name", "is missing: say what the region is called");
        }
        return this;
    }

    static ProblemException missing(String parameter, String message) {
        return ProblemException.badParameters(List.of(Fault.parameter(parameter, new BadValue(message))));
    }
}
