package dev.baton.engine.schema;

import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the indexes that the bridge's reading of history needs and the engine's own schema lacks. */
@Configuration(proxyBeanMethods = false)
class HistoryIndexes {

    @Bean
    SmartInitializingSingleton historySchema(DataSource database) {
        return new SchemaScript(database, "history/schema.sql");
    }
}
