package org.frontlinekb.statistics;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.region.RegionLevel;
import org.jboss.resteasy.reactive.RestQuery;

/** How statistics are laid out. */
@RegisterForReflection
public record StatisticsRequest(
        @RestQuery
        @DefaultValue("province")
        @Parameter(description = "Level of the regions that have rows; what lies in a region counts as in it")
        RegionLevel level) {}
