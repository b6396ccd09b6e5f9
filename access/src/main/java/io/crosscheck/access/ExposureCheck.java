package io.crosscheck.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

/** Stops the start of a service that people could change who should not. */
@ApplicationScoped
class ExposureCheck {

    private final AccessSettings settings;
    private final String host;
    private final boolean tokens;
    private final Optional<String> audience;

    ExposureCheck(
            AccessSettings settings,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<String> audience) {
        this.settings = settings;
        this.host = host;
        this.tokens = tokens;
        this.audience = audience;
    }

    void check(@Observes StartupEvent start) {
        Exposure.check(settings.enabled(), settings.guardedElsewhere(), host);
        Exposure.checkTokens(settings.enabled() && tokens, audience.orElse(null));
    }
}
