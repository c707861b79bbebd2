package dev.baton.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parts of Baton that call the REST APIs, each with an account of its own; user and password come from settings and nowhere else. */
enum Account {

    API("baton-api"),
    BRIDGE("baton-bridge"),
    DEPLOYMENT("baton-deployment"),
    /** May read the metrics and nothing else: for Prometheus. An engine without it is complete. */
    METRICS("baton-metrics"),
    /** May do everything that is open; in development only. */
    ADMIN("baton");

    private final String defaultUser;

    Account(String defaultUser) {
        this.defaultUser = defaultUser;
    }

    /** Accounts that an engine in production must have. */
    static List<Account> ofParts() {
        return List.of(API, BRIDGE, DEPLOYMENT);
    }

    /** Accounts that an engine in production may have. */
    static List<Account> ofProduction() {
        return Arrays.stream(values()).filter(account -> account != ADMIN).toList();
    }

    String userSetting() {
        return "FLOWABLE_" + name() + "_USER";
    }

    String passwordSetting() {
        return "FLOWABLE_" + name() + "_PASSWORD";
    }

    String user(Map<String, String> settings) {
        String user = settings.getOrDefault(userSetting(), "");
        return user.isBlank() ? defaultUser : user;
    }

    /** Empty: the engine has no such account. */
    String password(Map<String, String> settings) {
        String password = settings.getOrDefault(passwordSetting(), "");
        return password.isBlank() ? "" : password;
    }

    String previousPasswordSetting() {
        return passwordSetting() + "_PREVIOUS";
    }

    /** Passwords that log in: the present one, then the one before it while callers may still have it. Empty: there is no such account. */
    List<String> passwords(Map<String, String> settings) {
        if (!isSet(settings)) {
            return List.of();
        }
        return Stream.of(password(settings), settings.getOrDefault(previousPasswordSetting(), ""))
                .filter(password -> !password.isBlank()).toList();
    }

    boolean isSet(Map<String, String> settings) {
        return !password(settings).isEmpty();
    }
}
