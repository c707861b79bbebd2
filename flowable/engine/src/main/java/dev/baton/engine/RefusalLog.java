package dev.baton.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;

/** One log line for each refused log-in and each refused path: who, what, never the password. */
@Configuration(proxyBeanMethods = false)
class RefusalLog {

    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);

    @Bean
    static AuthorizationEventPublisher refusals(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void logInRefused(AbstractAuthenticationFailureEvent event) {
        log.atWarn()
                .addKeyValue("account", event.getAuthentication().getName())
                .addKeyValue("cause", event.getException().getClass().getSimpleName())
                .log("Log-in refused");
    }

    @EventListener
    void pathRefused(AuthorizationDeniedEvent<?> event) {
        if (event.getSource() instanceof HttpServletRequest request) {
            log.atWarn()
                    .addKeyValue("account", event.getAuthentication().get().getName())
                    .addKeyValue("method", request.getMethod())
                    .addKeyValue("path", request.getRequestURI())
                    .log("Request refused");
        }
    }
}
