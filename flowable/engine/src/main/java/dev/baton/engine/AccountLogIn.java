package dev.baton.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Compares a log-in with the accounts of the settings, in constant time and without a database: a wrong password costs the engine as little
 * as a right one. Only keyed hashes are kept, whose key lives as long as the process.
 */
final class AccountLogIn implements AuthenticationProvider {

    private static final String HASH = "HmacSHA256";

    private record Known(Account account, List<byte[]> passwords) {
    }

    private final SecretKeySpec key;
    private final Map<String, Known> byUser;
    private final LogInLimit limit;

    AccountLogIn(Map<String, String> settings, LogInLimit limit) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HASH);
        this.limit = limit;
        this.byUser = Arrays.stream(Account.values()).filter(account -> account.isSet(settings)).collect(Collectors.toMap(
                account -> account.user(settings), account -> new Known(account, account.passwords(settings).stream().map(this::hash).toList())));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Known known = byUser.get(attempt.getName());
        byte[] given = hash(String.valueOf(attempt.getCredentials()));
        boolean isRight = known != null && known.passwords().stream().anyMatch(password -> MessageDigest.isEqual(password, given));
        limit.check(known == null ? LogInLimit.UNKNOWN : attempt.getName(), addressOf(attempt), isRight);
        if (!isRight) {
            throw new BadCredentialsException("Wrong user or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                attempt.getName(), null, List.of(new SimpleGrantedAuthority(known.account().name())));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    private byte[] hash(String password) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has " + HASH, impossible);
        }
    }
}
