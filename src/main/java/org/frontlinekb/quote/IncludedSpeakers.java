package org.frontlinekb.quote;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.listing.Inclusion;
import org.frontlinekb.person.Person;
import org.frontlinekb.person.PersonView;

/** The people who said something. */
@Singleton
public class IncludedSpeakers implements Inclusion {

    @Override
    public String of() {
        return "quotes";
    }

    @Override
    public String name() {
        return "speakers";
    }

    @Override
    public String collection() {
        return "people";
    }

    @Override
    public List<PersonView> load(Collection<String> ids) {
        return PersonView.of(Panache.getEntityManager()
                .createQuery(
                        "select x from Person x where x.id in (select e.speaker.id from Quote e where e.id in :ids) order by x.id",
                        Person.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
