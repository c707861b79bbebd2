package dev.baton.engine;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** The one account that may use the REST APIs. Its name and password come from settings and nowhere else. */
record AdminAccount(String user, String password) {

    static final String USER = "FLOWABLE_ADMIN_USER";
    static final String PASSWORD = "FLOWABLE_ADMIN_PASSWORD";
    static final String ENVIRONMENT = "FLOWABLE_ENV";

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD_BYTES = 72;
    private static final Set<String> WELL_KNOWN = Set.of(
            "test", "admin", "password", "secret", "changeme", "flowable", "baton",
            "rest-admin", "administrator", "password1234", "123456789012", "changemechangeme", "change-me-please");

    static AdminAccount from(Environment settings) {
        return new AdminAccount(
                settings.getProperty(USER, "baton"),
                settings.getRequiredProperty(PASSWORD));
    }

    /** What is wrong with the settings, in one sentence for the person who starts the engine. */
    static Optional<String> problem(Map<String, String> settings) {
        String password = settings.getOrDefault(PASSWORD, "");
        if (password.isBlank()) {
            return Optional.of(PASSWORD + " is not set: the engine has no default password, set one of at least "
                    + SHORTEST_PASSWORD + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return Optional.of(PASSWORD + " is longer than " + LONGEST_PASSWORD_BYTES
                    + " bytes, which bcrypt cannot hold: set a shorter one.");
        }
        boolean development = "development".equals(settings.get(ENVIRONMENT));
        if (!development && isWeak(password)) {
            return Optional.of(PASSWORD + " is a well-known word or shorter than " + SHORTEST_PASSWORD
                    + " characters: set another one (only " + ENVIRONMENT + "=development accepts it).");
        }
        return Optional.empty();
    }

    private static boolean isWeak(String password) {
        return password.length() < SHORTEST_PASSWORD || WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }
}
