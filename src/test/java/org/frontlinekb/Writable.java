package org.frontlinekb;

import static io.restassured.RestAssured.given;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A knowledge base of its own, in which tests may write: nothing that other tests count on is changed. */
public class Writable implements QuarkusTestProfile {

    private static final String PASSWORD = "a password of tests";

    /** The one site whose scripts may write. */
    public static final String SITE = "https://editor.example.org";

    /** What an editor's requests have in their header {@code Authorization}, for tests that write it themselves. */
    public static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString(("lin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    @Override
    public Map<String, String> getConfigOverrides() {
        String hash = BCrypt.with(BCrypt.Version.VERSION_2B).hashToString(4, PASSWORD.toCharArray());
        // A database of its own: one that an earlier application of this process created would still be open.
        Map<String, String> settings = new HashMap<>(Database.empty("writable"));
        settings.putAll(Map.of(
                // What is limited has tests of its own; the others send what they have to.
                "frontline.limits.failed-logins",
                "0",
                "frontline.cors.write-origins",
                SITE,
                "frontline.data",
                "./target/writable-" + UUID.randomUUID(),
                "frontline.users.lin.password",
                hash,
                "frontline.users.lin.roles",
                "editor",
                "frontline.users.wang.password",
                hash,
                "frontline.users.wang.roles",
                "editor,admin",
                "frontline.users.root.password",
                hash,
                "frontline.users.root.roles",
                "admin"));
        return settings;
    }

    /** A request by an editor. */
    public static RequestSpecification editor() {
        return as("lin");
    }

    /** A request by a user. */
    public static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, PASSWORD);
    }

    /** A password that nobody has. */
    public static RequestSpecification impostor(String user) {
        return given().auth().preemptive().basic(user, PASSWORD + "?");
    }
}
