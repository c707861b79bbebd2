package dev.baton.engine;

import dev.baton.engine.hints.HintSettings;
import java.io.ObjectInputFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine's process. It refuses to start, with one sentence and exit status 78, when an account has no safe password or hints have no secret. */
@SpringBootApplication(proxyBeanMethods = false)
public class EngineServer {

    private static final int BAD_CONFIGURATION = 78;

    public static void main(String[] arguments) {
        AccountSettings.problem(System.getenv()).ifPresent(EngineServer::refuse);
        HintSettings.problem(System.getenv()).ifPresent(EngineServer::refuse);
        refuseForeignSerializedClasses();
        SpringApplication.run(EngineServer.class, arguments);
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(BAD_CONFIGURATION);
    }

    /** Flowable can read Java-serialized variables: only classes of the Java base module may come out of them. */
    private static void refuseForeignSerializedClasses() {
        ObjectInputFilter.Config.setSerialFilter(
                ObjectInputFilter.Config.createFilter("maxdepth=20;maxarray=100000;java.base/*;!*"));
    }
}
