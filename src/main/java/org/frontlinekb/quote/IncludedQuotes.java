package org.frontlinekb.quote;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.listing.Inclusion;

/** What was said in events, of them or to report them. */
@Singleton
public class IncludedQuotes implements Inclusion {

    @Override
    public String of() {
        return "events";
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public String collection() {
        return "quotes";
    }

    @Override
    public List<QuoteView> load(Collection<String> ids) {
        return QuoteView.of(Panache.getEntityManager()
                .createQuery(
                        "select q from Quote q where q.id in (select x.id from Quote x join x.events v where v.id in :ids) order by q.report.id, q.firstOffset, q.id",
                        Quote.class)
                .setParameter("ids", ids)
                .getResultList());
    }
}
