package io.crosscheck.access;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether callers are asked who they are, and how. */
@ConfigMapping(prefix = "crosscheck.access")
public interface AccessSettings {

    /** Off: anybody who reaches the service may do everything. */
    @WithDefault("true")
    boolean enabled();

    /** Whether it may be off on an address that other machines reach: something before the service guards it. */
    @WithDefault("false")
    boolean guardedElsewhere();

    /** SHA-256, in hexadecimal, of the key with which the first operator gives out the others. */
    Optional<String> operatorKeyHash();

    /** How long a key that was found good is taken for good; a revoked one works no longer than this. */
    @WithDefault("10s")
    Duration keyMemory();
}
