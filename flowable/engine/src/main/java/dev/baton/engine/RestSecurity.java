package dev.baton.engine;

import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what: health is open, metrics are for every account, the two REST APIs by the allow-list, everything else is closed. */
@Configuration(proxyBeanMethods = false)
class RestSecurity {

    /** Raw tables leak and take SQL in their order columns; users are managed by settings, never over REST. */
    private static final RequestMatcher[] CLOSED = paths(
            "/process-api/management/tables/**",
            "/process-api/management/properties/**",
            "/process-api/identity/**",
            "/idm-api/**");

    /** The engine's own records of its schema and ids may be read, never written. */
    private static final RequestMatcher[] READ_ONLY = paths("/process-api/management/engine-properties/**");

    private static final RequestMatcher[] APIS = paths("/process-api/**", "/external-job-api/**");

    @Bean
    SecurityFilterChain chain(HttpSecurity http, AuthenticationProvider accounts) throws Exception {
        return http
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusedLogIn()))
                .authenticationProvider(accounts)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(closedPath()).authenticationEntryPoint(refusedLogIn()))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(EndpointRequest.to("health")).permitAll()
                        .requestMatchers(EndpointRequest.to("prometheus")).authenticated()
                        .requestMatchers(CLOSED).denyAll()
                        .requestMatchers(writes(READ_ONLY)).denyAll()
                        .requestMatchers(APIS).access(new AllowList()::decide)
                        .anyRequest().denyAll())
                .build();
    }

    @Bean
    AuthenticationProvider accounts() {
        return new AccountLogIn(System.getenv(), new LogInLimit(() -> System.nanoTime() / 1_000_000));
    }

    /** Tells a log-in that was wrong (401) from one that was not tried because too many were (429). */
    private static AuthenticationEntryPoint refusedLogIn() {
        return (request, response, refused) -> {
            if (refused instanceof LogInLimit.TooMany) {
                response.setHeader("Retry-After", "60");
                response.setStatus(429);
                return;
            }
            response.setHeader("WWW-Authenticate", "Basic realm=\"baton\"");
            response.setStatus(401);
        };
    }

    private static AccessDeniedHandler closedPath() {
        byte[] body = "{\"message\":\"Forbidden\",\"exception\":\"This path is closed on this engine, or to this account\"}"
                .getBytes(StandardCharsets.UTF_8);
        return (request, response, denied) -> {
            response.setStatus(403);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(body);
        };
    }

    private static RequestMatcher writes(RequestMatcher... paths) {
        RequestMatcher any = new OrRequestMatcher(paths);
        return request -> !HttpMethod.GET.matches(request.getMethod()) && any.matches(request);
    }

    private static RequestMatcher[] paths(String... patterns) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        RequestMatcher[] matchers = new RequestMatcher[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            matchers[i] = builder.matcher(patterns[i]);
        }
        return matchers;
    }
}
