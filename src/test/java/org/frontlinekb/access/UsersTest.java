package org.frontlinekb.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which settings end the start. */
class UsersTest {

    @ParameterizedTest
    @ValueSource(strings = {"04", "10", "12", "31"})
    void takesEveryCostThatBcryptHas(String cost) {
        assertDoesNotThrow(() -> check(hash(cost), Role.EDITOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "03", "32", "99"})
    void refusesACostThatBcryptHasNot(String cost) {
        assertEquals(
                "frontline.users.lin.password is no bcrypt hash",
                assertThrows(IllegalStateException.class, () -> check(hash(cost), Role.EDITOR))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "", "$2b$10$short"})
    void refusesWhatIsNoHash(String password) {
        assertThrows(IllegalStateException.class, () -> check(password, Role.EDITOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "Editor", ""})
    void refusesRolesThatThereAreNot(String role) {
        assertEquals(
                "frontline.users.lin.roles may hold editor and admin only",
                assertThrows(IllegalStateException.class, () -> check(hash("10"), role))
                        .getMessage());
    }

    private static String hash(String cost) {
        return "$2b$" + cost + "$" + "a".repeat(53);
    }

    private static void check(String password, String role) {
        UserSettings.User lin = new UserSettings.User() {
            @Override
            public String password() {
                return password;
            }

            @Override
            public Set<String> roles() {
                return Set.of(role);
            }
        };
        new Users(() -> Map.of("lin", lin), null).check(null);
    }
}
