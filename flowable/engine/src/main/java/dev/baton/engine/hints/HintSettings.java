package dev.baton.engine.hints;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Receiver of hints and the secret that signs them. Without an address the engine sends none. */
public record HintSettings(URI receiver, String secret) {

    static final String URL = "FLOWABLE_HINTS_URL";
    static final String SECRET = "FLOWABLE_HINTS_SECRET";

    private static final int SHORTEST_SECRET = 32;

    static Optional<HintSettings> from(Environment settings) {
        String url = settings.getProperty(URL, "");
        return url.isBlank()
                ? Optional.empty()
                : Optional.of(new HintSettings(URI.create(url), settings.getRequiredProperty(SECRET)));
    }

    /** Describes what is wrong with the settings, in one sentence for the person who starts the engine. */
    public static Optional<String> problem(Map<String, String> settings) {
        String url = settings.getOrDefault(URL, "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!isHttp(url)) {
            return Optional.of(URL + " is not an http or https address: set the address that receives hints, or unset it.");
        }
        if (settings.getOrDefault(SECRET, "").length() < SHORTEST_SECRET) {
            return Optional.of(SECRET + " is missing or shorter than " + SHORTEST_SECRET + " characters: set the secret that the receiver at "
                    + URL + " checks, or unset both.");
        }
        return Optional.empty();
    }

    private static boolean isHttp(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }
}
