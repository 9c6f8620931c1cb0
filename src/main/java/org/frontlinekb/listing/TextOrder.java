package org.frontlinekb.listing;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lists, cursors and exports rest on one order of texts, that of their characters' numbers. A PostgreSQL database is created with
 * an order of its own; one with another would give other pages and other exports than the rest.
 */
@ApplicationScoped
class TextOrder {

    /** What a language's order would put elsewhere: capitals, hyphens; and a character of three bytes. */
    private static final String AS_EXPECTED =
            "select case when 'B' < 'a' and 'a-b' < 'aa' and length('县') = 1 then true else false end";

    void check(@Observes @Priority(0) StartupEvent start) {
        Object sound = QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager()
                        .createNativeQuery(AS_EXPECTED, Boolean.class)
                        .getSingleResult());
        if (!Boolean.TRUE.equals(sound)) {
            throw new IllegalStateException(
                    "The database does not order texts by their characters' numbers, or does not keep"
                            + " them as UTF-8. Create it with: template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'"
                            + " (docs/operations.md)");
        }
    }
}
