package org.frontlinekb.quote;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.listing.Inclusion;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.unit.UnitView;

/** The units and groups that said something. */
@Singleton
public class IncludedSpeakingUnits implements Inclusion {

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
        return "units";
    }

    @Override
    public List<UnitView> load(Collection<String> ids) {
        return UnitView.of(Panache.getEntityManager()
                .createQuery(
                        "select x from Unit x where x.id in (select e.speakingUnit.id from Quote e where e.id in :ids) order by x.id",
                        Unit.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
