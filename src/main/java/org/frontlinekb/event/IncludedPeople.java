package org.frontlinekb.event;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.listing.Inclusion;
import org.frontlinekb.person.Person;
import org.frontlinekb.person.PersonView;

/** The people who take part in events. */
@Singleton
public class IncludedPeople implements Inclusion {

    @Override
    public String of() {
        return "events";
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public String collection() {
        return "people";
    }

    @Override
    public List<PersonView> load(Collection<String> ids) {
        return PersonView.of(Panache.getEntityManager()
                .createQuery(
                        "select x from Person x where x.id in (select p.person.id from Event e join e.participants p where e.id in :ids) order by x.id",
                        Person.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
