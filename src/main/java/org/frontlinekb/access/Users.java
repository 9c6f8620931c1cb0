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
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Checks names and passwords against the configured users. */
@ApplicationScoped
public class Users implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Compared with where there is no such user, so that the time taken does not tell whether there is one. */
    private static final String NOBODY = BCrypt.withDefaults().hashToString(10, new char[] {'-'});

    private final UserSettings settings;

    Users(UserSettings settings) {
        this.settings = settings;
    }

    /** Whether there is anybody who may write. */
    boolean any() {
        return !settings.users().isEmpty();
    }

    /** A mistake in the configuration ends the start, instead of the first login. */
    void check(@Observes StartupEvent start) {
        settings.users().forEach((name, user) -> {
            if (!user.password().matches("\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
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
        return context.runBlocking(
                () -> identity(request.getUsername(), request.getPassword().getPassword()));
    }

    private SecurityIdentity identity(String name, char[] password) {
        UserSettings.User user = settings.users().get(name);
        String hash = user == null ? NOBODY : user.password();
        boolean right = BCrypt.verifyer(null, LongPasswordStrategies.truncate(BCrypt.Version.VERSION_2A))
                .verify(new String(password).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.US_ASCII))
                .verified;
        if (user == null || !right) {
            throw new AuthenticationFailedException("wrong name or password");
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(user.roles())
                .build();
    }
}
