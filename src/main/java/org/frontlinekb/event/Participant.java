package org.frontlinekb.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.frontlinekb.person.Person;
import org.frontlinekb.report.Span;
import org.frontlinekb.unit.Unit;

/** A unit or a person with a role in an act: exactly one of the two. */
@Embeddable
public record Participant(
        @Enumerated(EnumType.STRING) ParticipantRole role,
        @ManyToOne(fetch = FetchType.LAZY) Unit unit,
        @ManyToOne(fetch = FetchType.LAZY) Person person,
        @Embedded Span span) {}
