package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A bundled file that has been loaded, so that the same content is not read again at the next start. */
@Entity
class Bundle extends PanacheEntityBase {

    /** Path of the file among the resources. */
    @Id
    String name;

    /** SHA-256 of its bytes as loaded. */
    String sha256;
}
