package org.frontlinekb.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/**
 * Where a report supports something about an entry that several reports may tell of: a region, a unit or a person.
 *
 * @param supports what it supports
 */
@Embeddable
public record Citation(
        @ManyToOne(fetch = FetchType.LAZY) Report report,
        @Enumerated(EnumType.STRING) Supported supports,
        @Embedded Span span) {}
