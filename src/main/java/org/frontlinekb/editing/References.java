package org.frontlinekb.editing;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.frontlinekb.history.Kind;

/** Which entries refer to an entry. */
final class References {

    /**
     * One that does.
     *
     * @param id of the referring entry
     */
    record Reference(Kind kind, String id) {}

    private static final Map<Kind, Map<Kind, String>> QUERIES = Map.of(
            Kind.REPORT,
                    Map.of(
                            Kind.REGION,
                                    "select distinct e.id from Region e join e.citations c where c.report.id = :id",
                            Kind.UNIT, "select distinct e.id from Unit e join e.citations c where c.report.id = :id",
                            Kind.PERSON,
                                    "select e.id from Person e where exists (select 1 from e.citations c where"
                                            + " c.report.id = :id) or exists (select 1 from e.roles r where r.report.id = :id)",
                            Kind.EVENT, "select e.id from Event e where e.report.id = :id",
                            Kind.QUOTE, "select e.id from Quote e where e.report.id = :id"),
            Kind.REGION,
                    Map.of(
                            Kind.REGION, "select e.id from Region e where e.parent.id = :id",
                            Kind.UNIT, "select e.id from Unit e where e.region.id = :id",
                            Kind.EVENT, "select distinct e.id from Event e join e.regions p where p.region.id = :id"),
            Kind.UNIT,
                    Map.of(
                            Kind.UNIT, "select e.id from Unit e where e.parent.id = :id",
                            Kind.PERSON, "select distinct e.id from Person e join e.roles r where r.unit.id = :id",
                            Kind.EVENT, "select distinct e.id from Event e join e.participants p where p.unit.id = :id",
                            Kind.QUOTE, "select e.id from Quote e where e.speakingUnit.id = :id"),
            Kind.PERSON,
                    Map.of(
                            Kind.EVENT,
                                    "select distinct e.id from Event e join e.participants p where p.person.id = :id",
                            Kind.QUOTE, "select e.id from Quote e where e.speaker.id = :id"),
            Kind.EVENT,
                    Map.of(
                            Kind.EVENT, "select e.id from Event e where e.partOf.id = :id",
                            Kind.QUOTE, "select distinct e.id from Quote e join e.events v where v.id = :id"),
            Kind.QUOTE,
                    Map.of(
                            Kind.EVENT, "select e.id from Event e where e.assertedBy = :id",
                            Kind.QUOTE, "select e.id from Quote e where e.within.id = :id"));

    private References() {}

    /** All entries that refer to one, in the order of kinds, then by id. */
    static List<Reference> to(Kind kind, String id) {
        List<Reference> references = new ArrayList<>();
        for (Kind from : Kind.values()) {
            String query = QUERIES.get(kind).get(from);
            if (query != null) {
                Panache.getEntityManager()
                        .createQuery(query + " order by e.id", String.class)
                        .setParameter("id", id)
                        .getResultList()
                        .forEach(found -> references.add(new Reference(from, found)));
            }
        }
        return references;
    }
}
