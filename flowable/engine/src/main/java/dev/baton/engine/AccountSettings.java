package dev.baton.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rejects settings by which the accounts would be missing, weak or the same. */
final class AccountSettings {

    private static final String ENVIRONMENT = "FLOWABLE_ENV";
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> WELL_KNOWN = Set.of(
            "test", "admin", "password", "secret", "changeme", "flowable", "baton",
            "rest-admin", "administrator", "password1234", "123456789012", "changemechangeme", "change-me-please");

    private AccountSettings() {
    }

    /** What is wrong with the settings, in one sentence for the person who starts the engine. */
    static Optional<String> problem(Map<String, String> settings) {
        List<Account> set = Arrays.stream(Account.values()).filter(account -> account.isSet(settings)).toList();
        if ("development".equals(settings.get(ENVIRONMENT))) {
            return set.isEmpty() ? Optional.of(Account.ADMIN.passwordSetting() + " is not set: the engine has no default password.")
                    : repeated(set, "user", account -> account.user(settings));
        }
        return missing(settings)
                .or(() -> adminIn(set))
                .or(() -> weak(settings))
                .or(() -> repeated(set, "user", account -> account.user(settings)))
                .or(() -> repeated(set, "password", account -> account.password(settings)));
    }

    private static Optional<String> missing(Map<String, String> settings) {
        String missing = Account.ofParts().stream().filter(account -> !account.isSet(settings))
                .map(Account::passwordSetting).collect(Collectors.joining(" and "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing + " is not set: each part has an account of its own and no default "
                + "password, so set one of at least " + SHORTEST_PASSWORD + " characters for each (" + Account.ADMIN.passwordSetting()
                + " is for " + ENVIRONMENT + "=development only).");
    }

    private static Optional<String> adminIn(List<Account> set) {
        return set.contains(Account.ADMIN) ? Optional.of(Account.ADMIN.passwordSetting() + " is set: an account for everything is for "
                + ENVIRONMENT + "=development only, so unset it.") : Optional.empty();
    }

    private static Optional<String> weak(Map<String, String> settings) {
        return Account.ofProduction().stream().filter(account -> account.passwords(settings).stream().anyMatch(AccountSettings::isWeak)).findFirst()
                .map(account -> account.passwordSetting() + " (or " + account.previousPasswordSetting() + ") is a well-known word or shorter than " + SHORTEST_PASSWORD
                        + " characters: set another one (only " + ENVIRONMENT + "=development accepts it).");
    }

    private static boolean isWeak(String password) {
        return password.length() < SHORTEST_PASSWORD || WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> repeated(List<Account> set, String what, Function<Account, String> of) {
        return set.stream().collect(Collectors.groupingBy(of)).values().stream().filter(same -> same.size() > 1).findFirst()
                .map(same -> same.stream().map(Account::name).sorted().collect(Collectors.joining(" and ")).toLowerCase(Locale.ROOT)
                        + " have the same " + what + ": give each account one of its own (FLOWABLE_<ACCOUNT>_" + what.toUpperCase(Locale.ROOT) + ").");
    }
}
