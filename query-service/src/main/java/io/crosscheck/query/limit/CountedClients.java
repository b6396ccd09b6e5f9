package io.crosscheck.query.limit;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Counts what clients ask, as configured. */
@ApplicationScoped
class CountedClients {

    private final RateLimitConfig config;
    private final RateLimit limit;

    CountedClients(RateLimitConfig config) {
        this.config = config;
        this.limit = new RateLimit(config.limit(), config.window(), Clock.systemUTC());
    }

    /** Counts a request; empty: clients may ask any number. */
    Optional<RateLimit.Standing> count(String client) {
        return config.limit() == 0 ? Optional.empty() : Optional.of(limit.count(client));
    }
}
