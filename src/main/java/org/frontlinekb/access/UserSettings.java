package org.frontlinekb.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Set;

/** The users as configured; there is none unless somebody configures one. */
@ConfigMapping(prefix = "frontline.users")
interface UserSettings {

    /** By name. */
    @WithParentName
    Map<String, User> users();

    /** One user. */
    interface User {

        /** Bcrypt hash of the password, such as {@code htpasswd -nB} makes. */
        String password();

        /** Any of {@value Role#EDITOR} and {@value Role#ADMIN}. */
        Set<String> roles();
    }
}
