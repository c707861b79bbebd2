package dev.baton.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.flowable.engine.ManagementService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the number of jobs of each kind to the metrics, counted at each scrape. The executor's threads and queue are there as executor_*. */
@Configuration(proxyBeanMethods = false)
class JobMetrics {

    private static final Map<String, ToDoubleFunction<ManagementService>> KINDS = Map.of(
            "executable", management -> management.createJobQuery().count(),
            "timer", management -> management.createTimerJobQuery().count(),
            "suspended", management -> management.createSuspendedJobQuery().count(),
            "dead_letter", management -> management.createDeadLetterJobQuery().count(),
            "external_worker", management -> management.createExternalWorkerJobQuery().count());

    @Bean
    MeterBinder jobs(ManagementService management) {
        return registry -> KINDS.forEach((kind, count) -> bind(registry, management, kind, count));
    }

    private static void bind(MeterRegistry registry, ManagementService management, String kind, ToDoubleFunction<ManagementService> count) {
        Gauge.builder("flowable.jobs", management, count)
                .tag("kind", kind)
                .description("Jobs of the engine that have not ended.")
                .register(registry);
    }
}
