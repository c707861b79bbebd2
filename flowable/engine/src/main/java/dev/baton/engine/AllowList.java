package dev.baton.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that each account may make: the lines {@code account METHOD path} of {@code accounts.txt}, which is generated from the operations of
 * the client ({@code npm run generate:accounts}). The account for everything of development may make all.
 */
final class AllowList {

    private static final String RESOURCE = "/accounts.txt";

    private final Map<String, List<RequestMatcher>> byAccount = read().lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" "))
            .collect(Collectors.groupingBy(parts -> parts[0].toUpperCase(Locale.ROOT),
                    Collectors.mapping(parts -> matcher(parts[1], parts[2]), Collectors.toList())));

    AuthorizationDecision decide(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        return new AuthorizationDecision(caller.get().getAuthorities().stream()
                .anyMatch(authority -> mayCall(authority.getAuthority(), context)));
    }

    private boolean mayCall(String account, RequestAuthorizationContext context) {
        return account.equals(Account.ADMIN.name())
                || byAccount.getOrDefault(account, List.of()).stream().anyMatch(route -> route.matches(context.getRequest()));
    }

    private static RequestMatcher matcher(String method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(method), path);
    }

    private static String read() {
        try (InputStream list = AllowList.class.getResourceAsStream(RESOURCE)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
