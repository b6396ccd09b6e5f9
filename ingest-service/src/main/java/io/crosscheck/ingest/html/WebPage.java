package io.crosscheck.ingest.html;

import java.time.Instant;
import java.util.Optional;

import io.crosscheck.ingest.identity.CanonicalUrl;

/**
 * What a news page says, once what surrounds its article is taken away. All but the text may be null: the page does
 * not say.
 *
 * @param text the headline, then the paragraphs, each on a line of its own; empty: there is no article
 * @param url the address the page calls its own
 * @param siteName the outlet, as the page names it
 */
public record WebPage(String title, String text, Instant publishedAt, String language, String url, String siteName) {

    public Optional<CanonicalUrl> canonicalUrl() {
        return Optional.ofNullable(url).flatMap(CanonicalUrl::parse);
    }
}
