package dev.baton.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/**
 * Remembers a successful log-in for a minute, so that the deliberately slow password hash and the look-ups of user and
 * privileges are not paid on each call. Kept in memory only, under a keyed hash of user and password whose key lives
 * as long as the process; failures are never remembered.
 */
final class CachedAuthentication implements AuthenticationProvider {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST_ENTRIES = 1000;
    private static final String HASH = "HmacSHA256";

    private record Entry(Authentication authentication, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < KEPT_NANOS;
        }
    }

    private final AuthenticationProvider slow;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    CachedAuthentication(AuthenticationProvider slow) {
        this.slow = slow;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HASH);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String hash = hash(attempt);
        Entry known = entries.get(hash);
        if (known != null && known.isFresh()) {
            return known.authentication();
        }
        Authentication success = slow.authenticate(attempt);
        if (success != null) {
            remember(hash, success);
        }
        return success;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return slow.supports(authentication);
    }

    private void remember(String hash, Authentication success) {
        if (entries.size() >= MOST_ENTRIES) {
            entries.clear();
        }
        entries.put(hash, new Entry(success, System.nanoTime()));
    }

    private String hash(Authentication attempt) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            // HTTP Basic allows no colon in a user name, so the colon keeps the two parts apart.
            String pair = attempt.getName() + ":" + attempt.getCredentials();
            return Base64.getEncoder().encodeToString(mac.doFinal(pair.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has " + HASH, impossible);
        }
    }
}
