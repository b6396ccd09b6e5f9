package io.crosscheck.query.watch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How watches are served. */
@ConfigMapping(prefix = "crosscheck.watches")
public interface WatchConfig {

    /** Whether receivers may have addresses that the internet does not route: loopback, private networks, and such. */
    @WithDefault("false")
    boolean allowPrivate();

    /** Watches that there may be at once. */
    @WithDefault("10000")
    int most();

    /** Watches that one caller may have at once. */
    @WithDefault("500")
    int mostOfOwner();

    /** How often it looks for changes and for deliveries that are due. */
    @WithDefault("5s")
    Duration poll();

    /** Deliveries under way at once at one replica, each to another watch. */
    @WithDefault("16")
    int concurrency();

    /** Of these, to receivers of one host. */
    @WithDefault("4")
    int concurrencyOfHost();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** Attempts before a delivery is dead. */
    @WithDefault("12")
    int attempts();

    /** What the second attempt waits for; each further one waits twice as long. */
    @WithDefault("10s")
    Duration firstDelay();

    /** The longest that an attempt waits for. */
    @WithDefault("6h")
    Duration longestDelay();

    /** How long deliveries that arrived are listed. */
    @WithDefault("30d")
    Duration keep();

    /** How long dead deliveries are listed and can be replayed. */
    @WithDefault("90d")
    Duration keepDead();
}
