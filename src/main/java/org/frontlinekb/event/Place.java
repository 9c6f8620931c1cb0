package org.frontlinekb.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.frontlinekb.region.Region;
import org.frontlinekb.report.Span;

/** A region with a role in an act. */
@Embeddable
public record Place(
        @Enumerated(EnumType.STRING) PlaceRole role,
        @ManyToOne(fetch = FetchType.LAZY) Region region,
        @Embedded Span span) {}
