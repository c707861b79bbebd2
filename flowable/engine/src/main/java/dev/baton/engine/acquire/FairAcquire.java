package dev.baton.engine.acquire;

import dev.baton.engine.schema.SchemaScript;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.ServiceConfigurator;
import org.flowable.job.service.JobServiceConfiguration;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replaces the engine's search for free jobs, which follows random ids, by a fair one. The REST contract stays as it is. */
@Configuration(proxyBeanMethods = false)
class FairAcquire {

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> fairSearch() {
        return engine -> {
            engine.setCustomMybatisXMLMappers(new HashSet<>(Set.of("acquire/mapper.xml")));
            engine.addJobServiceConfigurator(new FairJobs());
        };
    }

    @Bean
    SmartInitializingSingleton acquireSchema(DataSource database) {
        return new SchemaScript(database, "acquire/schema.sql");
    }

    private static final class FairJobs implements ServiceConfigurator<JobServiceConfiguration> {

        @Override
        public void beforeInit(JobServiceConfiguration service) {
            service.setExternalWorkerJobDataManager(new FairJobDataManager(service));
        }

        @Override
        public void afterInit(JobServiceConfiguration service) {
            // The data manager is all that changes.
        }
    }
}
