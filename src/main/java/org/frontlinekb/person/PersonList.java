package org.frontlinekb.person;

import jakarta.inject.Singleton;
import java.util.List;
import org.frontlinekb.listing.Column;
import org.frontlinekb.listing.Facet;
import org.frontlinekb.listing.Listed;
import org.frontlinekb.listing.SortKey;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.vocabulary.Vocabulary;

/** How people are listed. */
@Singleton
public class PersonList extends Listed<Person, PersonView> {

    public PersonList() {
        super(
                "people",
                Person.class,
                PersonView.class,
                PersonView.class,
                PersonView::of,
                List.of(
                        SortKey.text("id", "e.id", entry -> entry.id),
                        SortKey.text("name", "e.name.zh", person -> person.name.zh()),
                        SortKey.number("revision", "e.revision", entry -> entry.revision)),
                List.of(
                        Facet.through("role", " join e.roles r", "r.kind", Vocabulary.labels("role_kind"))
                                .missing("e.roles is empty", "has_role", "false"),
                        Facet.through("unit", " join e.roles r", "r.unit.id", Unit::labels)
                                .missing(
                                        "not exists (select 1 from e.roles m where m.unit is not null)",
                                        "has_unit",
                                        "false")),
                Column.of(
                        "id",
                        "url",
                        "name.zh",
                        "name.en",
                        "name.pinyin",
                        "roles.kind",
                        "roles.title.zh",
                        "roles.title.en",
                        "roles.unit.id"),
                null);
    }
}
