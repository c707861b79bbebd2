package dev.baton.engine.starts;

import java.time.Clock;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Has instances that events begin belong to a tenant. */
@Configuration(proxyBeanMethods = false)
class StartedByEvents {

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> eventStarts(Environment environment) {
        return engine -> engine.setStartProcessInstanceInterceptor(new EventStarts(new StartTimers(environment), Clock.systemUTC()));
    }
}
