package io.crosscheck.query.stream;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the stream. */
@ConfigMapping(prefix = "crosscheck.stream")
public interface StreamConfig {

    /** Between two comments that keep proxies from closing an idle connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Changes read at once for a client, and so the most that wait for one that reads slowly. */
    @WithDefault("100")
    int buffer();

    /** How often the store is asked where the broker tells of no change. */
    @WithDefault("5s")
    Duration poll();

    /** Connections that one replica serves at once. */
    @WithDefault("1000")
    int clients();

    /** How long a caller with a key or token may listen before it must come back and show it again. */
    @WithDefault("1h")
    Duration longest();
}
