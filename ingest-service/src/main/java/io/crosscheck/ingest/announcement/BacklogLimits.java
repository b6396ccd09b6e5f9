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

    /** Revisions that may wait to be read; counted every {@link #countEvery()}. */
    @WithDefault("50000")
    int unread();

    /** Between two counts of what waits to be read. */
    @WithDefault("5s")
    String countEvery();

    /** How long a count of announcements is good for. */
    @WithDefault("PT1S")
    Duration counted();
}
