package dev.baton.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;

/**
 * Limits log-ins that fail, by account and address: ten at once, then one each six seconds. Beyond it every log-in is refused, right or wrong,
 * so that passwords cannot be tried out. An account that has logged in from an address before is let in from there with the right password
 * whatever else comes from that address: a flood of wrong passwords does not stop the real caller.
 */
final class LogInLimit {

    /** Stands for every account that does not exist. */
    static final String UNKNOWN = "";

    private static final Logger log = LoggerFactory.getLogger(LogInLimit.class);
    private static final int BURST = 10;
    private static final long EACH_MILLIS = 6_000;
    private static final int MOST_ENTRIES = 10_000;

    static final class TooMany extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("Too many log-ins have failed");
        }
    }

    private record Origin(String account, String address) {
    }

    private final LongSupplier millis;
    /** When all failures of an origin are forgiven. */
    private final Map<Origin, Long> failing = bounded();
    private final Map<Origin, Boolean> trusted = bounded();

    LogInLimit(LongSupplier millis) {
        this.millis = millis;
    }

    /** @throws TooMany instead of a log-in that must not be tried now */
    synchronized void check(String account, String address, boolean isRight) {
        Origin origin = new Origin(account, address);
        if (isRight && trusted.get(origin) != null) {
            return;
        }
        long now = millis.getAsLong();
        long forgiven = Math.max(now, failing.getOrDefault(origin, now)) + EACH_MILLIS;
        if (forgiven > now + BURST * EACH_MILLIS) {
            throw new TooMany();
        }
        if (isRight) {
            trusted.put(origin, true);
            return;
        }
        failing.put(origin, forgiven);
        if (forgiven + EACH_MILLIS > now + BURST * EACH_MILLIS) {
            log.atWarn().addKeyValue("account", account).addKeyValue("address", address).log("Too many log-ins have failed");
        }
    }

    /** Forgets the entry that was not used for the longest time. */
    private static <Value> Map<Origin, Value> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Origin, Value> eldest) {
                return size() > MOST_ENTRIES;
            }
        };
    }
}
