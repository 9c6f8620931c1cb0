package org.frontlinekb.person;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.Span;
import org.frontlinekb.unit.Unit;

/**
 * A role of a person, as one report has it.
 *
 * @param title Chinese as reported, English translated by us
 * @param unit where the role is held, or null where not reported
 */
@Embeddable
public record Role(
        @Enumerated(EnumType.STRING) RoleKind kind,

        @Embedded
        @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
        @AttributeOverride(name = "en", column = @Column(name = "title_en"))
        Bilingual title,

        @ManyToOne(fetch = FetchType.LAZY) Unit unit,
        @ManyToOne(fetch = FetchType.LAZY) Report report,
        @Embedded Span span) {}
