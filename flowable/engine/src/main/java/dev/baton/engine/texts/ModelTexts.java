package dev.baton.engine.texts;

import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has variables of models read as the values that they hold, and names rendered once. */
@Configuration(proxyBeanMethods = false)
class ModelTexts {

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> plainTexts() {
        return engine -> {
            engine.setActivityBehaviorFactory(new Elements());
            engine.addPreDefaultELResolver(new ValueAsText());
            engine.setCreateUserTaskInterceptor(new TaskTexts());
            engine.setActivityInstanceEntityManager(new ElementNames(engine));
        };
    }
}
