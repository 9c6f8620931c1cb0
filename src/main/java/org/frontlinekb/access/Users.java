package org.frontlinekb.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.frontlinekb.limits.LoginLimit;

/** Checks names and passwords against the configured users. */
@ApplicationScoped
public class Users implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final String HASH = "\\$2[abxy]\\$(0[4-9]|[12]\\d|3[01])\\$[./A-Za-z0-9]{53}";
    private static final int LEAST_COST = 4;

    private final UserSettings settings;
    private final LoginLimit logins;

    /**
     * Compared with where there is no such user, so that the time taken does not tell whether there is one. A hash by its form
     * only: to make one would take as long as a login, at each start.
     */
    private final String nobody;

    /**
     * By name, what proves the password that was right last time, so that a check that is meant to be slow is not paid for
     * with each request. The key is of this process and kept nowhere.
     */
    private final Map<String, byte[]> proven = new ConcurrentHashMap<>();

    private final SecretKeySpec key;

    Users(UserSettings settings, LoginLimit logins) {
        this.settings = settings;
        this.logins = logins;
        int cost = settings.users().values().stream()
                .map(UserSettings.User::password)
                .filter(hash -> hash.matches(HASH))
                .mapToInt(hash -> Integer.parseInt(hash.substring(4, 6)))
                .max()
                .orElse(LEAST_COST);
        this.nobody = "$2a$%02d$%s".formatted(cost, ".".repeat(53));
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Whether there is anybody. */
    boolean any() {
        return !settings.users().isEmpty();
    }

    /** Whether somebody has this name. */
    public boolean has(String name) {
        return settings.users().containsKey(name);
    }

    /** A mistake in the configuration ends the start, instead of the first login. */
    void check(@Observes StartupEvent start) {
        settings.users().forEach((name, user) -> {
            if (!user.password().matches(HASH)) {
                throw new IllegalStateException("frontline.users." + name + ".password is no bcrypt hash");
            }
            if (!Set.of(Role.EDITOR, Role.ADMIN).containsAll(user.roles())) {
                throw new IllegalStateException("frontline.users." + name + ".roles may hold editor and admin only");
            }
        });
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        HttpServerRequest from =
                HttpSecurityUtils.getRoutingContextAttribute(request).request();
        return context.runBlocking(
                () -> identity(request.getUsername(), request.getPassword().getPassword(), from));
    }

    private SecurityIdentity identity(String name, char[] chars, HttpServerRequest from) {
        UserSettings.User user = settings.users().get(name);
        byte[] password = new String(chars).getBytes(StandardCharsets.UTF_8);
        byte[] proof = proof(password);
        byte[] known = proven.get(name);
        if (user == null || known == null || !MessageDigest.isEqual(known, proof)) {
            String hash = user == null ? nobody : user.password();
            if (!logins.right(from, () -> user != null & verify(password, hash))) {
                throw new AuthenticationFailedException("wrong name or password");
            }
            proven.put(name, proof);
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(user.roles())
                .build();
    }

    private static boolean verify(byte[] password, String hash) {
        return BCrypt.verifyer(null, LongPasswordStrategies.truncate(BCrypt.Version.VERSION_2A))
                .verify(password, hash.getBytes(StandardCharsets.US_ASCII))
                .verified;
    }

    private byte[] proof(byte[] password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(password);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
