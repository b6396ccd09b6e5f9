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

    /** Updates held for a client that reads slowly; when there are more its connection is closed. */
    @WithDefault("256")
    int buffer();

    /** Updates kept for clients that come back. */
    @WithDefault("256")
    int recent();

    /** Connections that one replica serves at once. */
    @WithDefault("1000")
    int clients();
}
