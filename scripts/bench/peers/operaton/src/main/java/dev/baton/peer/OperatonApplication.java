package dev.baton.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Operaton's engine with its REST API at /engine-rest; all settings are in application.yaml. */
@SpringBootApplication(proxyBeanMethods = false)
public class OperatonApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OperatonApplication.class, arguments);
    }
}
