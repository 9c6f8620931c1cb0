package org.frontlinekb.event;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.listing.Inclusion;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.ReportView;

/** The reports that events are cited from. */
@Singleton
public class IncludedReports implements Inclusion {

    @Override
    public String of() {
        return "events";
    }

    @Override
    public String name() {
        return "citations";
    }

    @Override
    public String collection() {
        return "reports";
    }

    @Override
    public List<ReportView> load(Collection<String> ids) {
        return ReportView.of(Panache.getEntityManager()
                .createQuery(
                        "select x from Report x where x.id in (select e.report.id from Event e where e.id in :ids) order by x.id",
                        Report.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
