package org.frontlinekb.limits;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.HexFormat;

/** Who asks, where no user is known. */
final class Clients {

    /** Whoever has one address of a /64 has all of them (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private Clients() {}

    /** The remote address; of IPv6, the network it is in. */
    static String of(HttpServerRequest request) {
        String host =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        if (host == null || host.indexOf(':') < 0) {
            return String.valueOf(host);
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null || bytes.length < NETWORK_BYTES
                ? host
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
    }
}
