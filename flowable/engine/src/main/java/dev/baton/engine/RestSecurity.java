package dev.baton.engine;

import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what: health is open, metrics and the two REST APIs need the admin account, everything else is closed. */
@Configuration(proxyBeanMethods = false)
class RestSecurity {

    static final String USE_REST = "access-rest-api";

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
                .httpBasic(Customizer.withDefaults())
                .authenticationProvider(accounts)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(closedPath()))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(EndpointRequest.to("health")).permitAll()
                        .requestMatchers(EndpointRequest.to("prometheus")).hasAuthority(USE_REST)
                        .requestMatchers(CLOSED).denyAll()
                        .requestMatchers(writes(READ_ONLY)).denyAll()
                        .requestMatchers(APIS).hasAuthority(USE_REST)
                        .anyRequest().denyAll())
                .build();
    }

    @Bean
    AuthenticationProvider accounts(UserDetailsService users, PasswordEncoder passwords) {
        DaoAuthenticationProvider stored = new DaoAuthenticationProvider(users);
        stored.setPasswordEncoder(passwords);
        return new CachedAuthentication(stored);
    }

    private static AccessDeniedHandler closedPath() {
        byte[] body = "{\"message\":\"Forbidden\",\"exception\":\"This path is closed on this engine\"}"
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
