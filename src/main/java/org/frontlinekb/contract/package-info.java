/** The API description: what holds for every operation is written into it here, from the same definitions the code runs on. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Frontline",
                        version = "1",
                        description =
                                "What press reports say was done in an emergency: events, regions, units, people, figures and "
                                        + "quotes, each value with the exact characters that say so.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        components =
                @Components(
                        schemas = {
                            @Schema(name = "Problem", implementation = Problem.class),
                            @Schema(name = "Total", implementation = Total.class),
                            @Schema(name = "Facet", implementation = FacetView.class)
                        }))
package org.frontlinekb.contract;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.FacetView;
import org.frontlinekb.listing.Total;
import org.frontlinekb.problem.Problem;
