package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Objects;
import org.frontlinekb.history.Kind;

/** Where an entry of a running import stands in its working file. */
@Entity
@IdClass(ImportLine.Key.class)
class ImportLine extends PanacheEntityBase {

    @Id
    String jobId;

    @Id
    @Enumerated(EnumType.STRING)
    Kind kind;

    @Id
    int sequence;

    String entryId;

    /** What the pointers of its faults begin with. */
    @Column(name = "pointer")
    String at;

    boolean sound;

    /** Offset of its first byte. */
    long position;

    /** Bytes. */
    int length;

    /** What names a line. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String jobId;
        Kind kind;
        int sequence;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.jobId.equals(jobId) && key.kind == kind && key.sequence == sequence;
        }

        @Override
        public int hashCode() {
            return Objects.hash(jobId, kind, sequence);
        }
    }
}
