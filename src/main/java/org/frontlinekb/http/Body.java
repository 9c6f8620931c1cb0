package org.frontlinekb.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.IllegalReferenceCountException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * The bytes of an answer, outside of the heap, from where they are sent as they are: bytes on the heap would be copied each
 * time. They are freed when they are no longer kept and no answer is being sent with them. May be used by several threads.
 */
final class Body {

    private final ByteBuf bytes;
    private final Buffer sent;

    /** @param bytes are copied */
    @SuppressWarnings("deprecation") // The only way of Vert.x 4 to send from outside of the heap.
    Body(byte[] bytes) {
        this.bytes = Unpooled.directBuffer(bytes.length).writeBytes(bytes);
        this.sent = Buffer.buffer(this.bytes);
    }

    int length() {
        return sent.length();
    }

    /** Keeps them from being freed until {@link #release}; false if they have been. */
    boolean retain() {
        try {
            bytes.retain();
            return true;
        } catch (IllegalReferenceCountException freed) {
            return false;
        }
    }

    /** For whoever made or retained them, and needs them no longer. */
    void release() {
        bytes.release();
    }

    /** Ends an answer with them, while they are retained; until it is written, they stay. */
    void end(HttpServerResponse response) {
        Future<Void> written = response.end(sent);
        bytes.retain();
        written.onComplete(done -> release());
    }
}
