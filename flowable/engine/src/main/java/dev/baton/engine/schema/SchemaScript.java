package dev.baton.engine.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Creates objects of ours in the engine's database by a script that may be repeated, before the web server accepts its first request. */
public final class SchemaScript implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SchemaScript.class);

    private final JdbcTemplate database;
    private final String resource;

    public SchemaScript(DataSource database, String resource) {
        this.database = new JdbcTemplate(database);
        this.resource = resource;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String script = script();
        try {
            database.execute(script);
        } catch (DataAccessException firstFailure) {
            // Another node that starts on the same database may just have created the same objects.
            log.info("Running {} again after: {}", resource, firstFailure.getMessage());
            database.execute(script);
        }
    }

    private String script() {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
