package dev.baton.engine;

import dev.baton.engine.starts.StartTimers;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.scripting.FlowableScriptEvaluationRequest;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.flowable.validation.ProcessValidator;
import org.flowable.validation.ProcessValidatorFactory;
import org.flowable.validation.ProcessValidatorImpl;
import org.flowable.validation.validator.ValidatorSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The settings that Flowable takes only from Java; all others are in application.yaml. */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

    private static final int RETRY_SECONDS = 2;

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> javaOnlySettings(Environment environment) {
        return engine -> {
            engine.setAsyncFailedJobWaitTime(RETRY_SECONDS);
            engine.setDefaultFailedJobWaitTime(RETRY_SECONDS);
            engine.setBeans(Map.of());
            engine.addPreBeanELResolver(new ExpressionGate());
            engine.setCustomPreDeployers(List.of(new PartsGate()));
            engine.setProcessValidator(gate(environment));
            engine.setScriptEngine(EngineSettings::noScripts);
            engine.setProcessInstanceMigrationManager(new SharedModelMigration());
        };
    }

    /** Scripts also reach the engine past a model, in a migration document for example. */
    private static FlowableScriptEvaluationRequest noScripts() {
        throw new FlowableException("This engine runs no scripts: use an external-worker task instead.");
    }

    private static ProcessValidator gate(Environment environment) {
        ValidatorSet gate = new ValidatorSet("baton-gate");
        gate.addValidator(new ModelGate());
        gate.addValidator(new StartTimers(environment));
        ProcessValidatorImpl validator = (ProcessValidatorImpl) new ProcessValidatorFactory().createDefaultProcessValidator();
        validator.addValidatorSet(gate);
        return validator;
    }
}
