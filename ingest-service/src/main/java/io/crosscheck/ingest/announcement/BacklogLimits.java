package io.crosscheck.ingest.announcement;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When announcements have piled up so high that no more documents are taken in. */
@ConfigMapping(prefix = "crosscheck.ingest.backlog")
public interface BacklogLimits {

    /** Announcements that may wait. */
    @WithDefault("20000")
    int most();

    /** How long a count is good for. */
    @WithDefault("PT1S")
    Duration counted();
}
