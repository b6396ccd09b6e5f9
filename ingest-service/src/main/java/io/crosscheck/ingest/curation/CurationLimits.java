package io.crosscheck.ingest.curation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much users may put in at once. */
@ConfigMapping(prefix = "crosscheck.ingest.curation")
public interface CurationLimits {

    /** Bytes of a list, of aliases or publishers, as it arrives, decompressed. */
    @WithDefault("20M")
    MemorySize listSize();

    /** Bytes of a judgement. */
    @WithDefault("64K")
    MemorySize judgementSize();
}
