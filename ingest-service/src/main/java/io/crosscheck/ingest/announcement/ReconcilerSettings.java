package io.crosscheck.ingest.announcement;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patiently announcements are waited for. The period is {@code crosscheck.ingest.reconciler.every}. */
@ConfigMapping(prefix = "crosscheck.ingest.reconciler")
public interface ReconcilerSettings {

    /** Between looks; {@code off} for never. */
    @WithDefault("60s")
    String every();

    /** After which a revision nothing came of is announced once more. */
    @WithDefault("PT5M")
    Duration patience();

    /** Announcements in one look. */
    @WithDefault("500")
    int batch();
}
