package org.frontlinekb.bench;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;

@Entity
public class Act extends PanacheEntity {
    public String name;
}
