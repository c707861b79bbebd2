package dev.baton.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Flowable UI's modeller on its own; all settings are in application.yaml. */
@SpringBootApplication(proxyBeanMethods = false)
public class UiApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(UiApplication.class, arguments);
    }
}
