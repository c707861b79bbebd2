package dev.baton.engine.hints;

import java.util.List;
import org.flowable.common.engine.impl.persistence.GenericManagerFactory;
import org.flowable.common.engine.impl.persistence.cache.EntityCache;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Has the engine watch its changes and post hints about them, where a receiver is set. */
@Configuration(proxyBeanMethods = false)
class EngineHints {

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> hints(Environment environment) {
        return engine -> HintSettings.from(environment).ifPresent(settings -> watch(engine, settings));
    }

    private static void watch(SpringProcessEngineConfiguration engine, HintSettings settings) {
        HintQueue queue = new HintQueue();
        new HintSender(queue, settings).start();
        engine.setCustomSessionFactories(List.of(
                new GenericManagerFactory(EntityCache.class, () -> new ChangeWatch(queue::add))));
    }
}
