package io.crosscheck.observing;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Counts our timers, and requests, in buckets, so that quantiles can be had over all replicas of a service. */
public final class TimerBuckets {

    /** From a cached answer to a pass over a large collection that waited for others. */
    private static final double[] BUCKETS = Stream.of(
                    Duration.ofMillis(3),
                    Duration.ofMillis(10),
                    Duration.ofMillis(30),
                    Duration.ofMillis(100),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(100),
                    Duration.ofSeconds(300),
                    Duration.ofSeconds(1000))
            .mapToDouble(Duration::toNanos)
            .toArray();

    private static final Set<String> OTHERS = Set.of("http.server.requests", "http.client.requests");

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getType() == Meter.Type.TIMER && isWatched(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    private static boolean isWatched(String name) {
        return name.startsWith("crosscheck.") || OTHERS.contains(name);
    }
}
