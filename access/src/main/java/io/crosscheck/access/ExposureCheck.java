package io.crosscheck.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

/** Stops the start of a service that anybody could reach and change. */
@ApplicationScoped
class ExposureCheck {

    private final AccessSettings settings;
    private final String host;

    ExposureCheck(AccessSettings settings, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.settings = settings;
        this.host = host;
    }

    void check(@Observes StartupEvent start) {
        Exposure.check(settings.enabled(), settings.guardedElsewhere(), host);
    }
}
