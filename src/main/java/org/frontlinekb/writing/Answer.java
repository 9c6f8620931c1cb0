package org.frontlinekb.writing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** What a request with an {@code Idempotency-Key} was answered. */
@Entity
@IdClass(Answer.Key.class)
class Answer extends PanacheEntityBase {

    @Id
    String client;

    @Id
    String idempotencyKey;

    /** SHA-256 of the request: a key stands for one request only. */
    String request;

    int status;
    String location;
    String etag;
    String body;
    Instant answeredAt;

    /** Whose key it is: two users may choose the same. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String client;
        String idempotencyKey;

        Key() {}

        Key(String client, String idempotencyKey) {
            this.client = client;
            this.idempotencyKey = idempotencyKey;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.client.equals(client) && key.idempotencyKey.equals(idempotencyKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(client, idempotencyKey);
        }
    }
}
