package org.frontlinekb.quote;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventSummary;
import org.frontlinekb.listing.Inclusion;

/** The events that quotes are linked with. */
@Singleton
public class IncludedEvents implements Inclusion {

    @Override
    public String of() {
        return "quotes";
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String collection() {
        return "events";
    }

    @Override
    public List<EventSummary> load(Collection<String> ids) {
        return EventSummary.of(Panache.getEntityManager()
                .createQuery(
                        "select x from Event x where x.id in (select v.id from Quote e join e.events v where e.id in :ids) order by x.id",
                        Event.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
