package org.frontlinekb.event;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.listing.Inclusion;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.unit.UnitView;

/** The units that take part in events. */
@Singleton
public class IncludedUnits implements Inclusion {

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
        return "units";
    }

    @Override
    public List<UnitView> load(Collection<String> ids) {
        return UnitView.of(Panache.getEntityManager()
                .createQuery(
                        "select x from Unit x where x.id in (select p.unit.id from Event e join e.participants p where e.id in :ids) order by x.id",
                        Unit.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
