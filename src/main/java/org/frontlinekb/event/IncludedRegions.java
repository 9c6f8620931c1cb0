package org.frontlinekb.event;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.listing.Inclusion;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionView;

/** The regions of events. */
@Singleton
public class IncludedRegions implements Inclusion {

    @Override
    public String of() {
        return "events";
    }

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public String collection() {
        return "regions";
    }

    @Override
    public List<RegionView> load(Collection<String> ids) {
        return RegionView.of(Panache.getEntityManager()
                .createQuery(
                        "select x from Region x where x.id in (select p.region.id from Event e join e.regions p where e.id in :ids) order by x.id",
                        Region.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
