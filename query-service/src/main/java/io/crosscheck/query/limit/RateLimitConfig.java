package io.crosscheck.query.limit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one client may ask. */
@ConfigMapping(prefix = "crosscheck.rate")
public interface RateLimitConfig {

    /** Requests that one client may make of one replica in a window; 0: any number. */
    @WithDefault("60000")
    int limit();

    /** How long a window is. */
    @WithDefault("60s")
    Duration window();
}
