package org.frontlinekb.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** An identity provider on this machine: what OpenID Connect Discovery 1.0 needs of one, and keys to sign with. */
public final class Issuer implements QuarkusTestResourceLifecycleManager {

    static final String KEY_ID = "of-the-tests";

    private static final KeyPair GENUINE = keys();
    private static final KeyPair FORGED = keys();
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                         "authorization_endpoint": "%1$s/authorize"}
                        """.formatted(address())));
        RSAPublicKey key = (RSAPublicKey) GENUINE.getPublic();
        server.createContext(
                "/keys",
                exchange -> answer(
                        exchange, """
                        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                        """.formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()))));
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", address());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Claims that are as they should be, for a test to spoil. */
    static JwtClaimsBuilder claims(String name, String... roles) {
        return Jwt.claims()
                .issuer(address())
                .audience("frontline")
                .subject("subject-of-" + name.length())
                .preferredUserName(name)
                .groups(Set.of(roles))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300));
    }

    static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(GENUINE.getPrivate());
    }

    /** Signed with a key that is not the issuer's, and says it is. */
    static String forged(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(FORGED.getPrivate());
    }

    /** With the head of another algorithm and without a signature. */
    static String unsigned(JwtClaimsBuilder claims) {
        String[] parts = signed(claims).split("\\.");
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + ".";
    }

    /** Signed with the issuer's public key as if it were a secret both know. */
    static String confused(JwtClaimsBuilder claims) {
        return claims.jws()
                .keyId(KEY_ID)
                .sign(new javax.crypto.spec.SecretKeySpec(GENUINE.getPublic().getEncoded(), "HmacSHA256"));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
