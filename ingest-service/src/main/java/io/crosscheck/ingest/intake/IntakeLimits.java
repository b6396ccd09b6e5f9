package io.crosscheck.ingest.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one document may be. */
@ConfigMapping(prefix = "crosscheck.ingest.limits")
public interface IntakeLimits {

    /** Bytes of one document as it arrives, decompressed: a body, or a line of many documents. */
    @WithDefault("5M")
    MemorySize documentSize();

    /** UTF-16 code units of an article's text: what is longer would keep extraction and linking from all others. */
    @WithDefault("500000")
    int textLength();

    /** Objects and arrays within each other. */
    @WithDefault("32")
    int jsonDepth();

    /** Tags of one HTML page. */
    @WithDefault("30000")
    int htmlTags();
}
