package io.crosscheck.query.page;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What the pages are told about the world. */
@ConfigMapping(prefix = "crosscheck.pages")
public interface PagesConfig {

    /** Where browsers reach ingest-service, to hand in documents; without it the pages only read. */
    Optional<URI> ingestUrl();
}
