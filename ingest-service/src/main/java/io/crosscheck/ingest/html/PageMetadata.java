package io.crosscheck.ingest.html;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its article: in JSON-LD, in the meta elements of Open Graph and others, in its own markup.
 * Each may be null: not said, or not in a form that can be read.
 */
record PageMetadata(String title, Instant publishedAt, String language, String url, String siteName) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_URL = 2048;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");

    static PageMetadata of(Document page) {
        LinkedData article = LinkedData.of(page);
        return new PageMetadata(
                title(page, article),
                publishedAt(page, article),
                language(page, article),
                url(page),
                first(LONGEST, Stream.of(meta(page, "og:site_name", "application-name"), article.publisher())));
    }

    private static String title(Document page, LinkedData article) {
        Element heading = page.selectFirst("h1[itemprop=headline], article h1");
        Element only = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        String shown = heading != null ? heading.text() : only != null ? only.text() : null;
        return first(
                LONGEST, Stream.of(article.headline(), shown, meta(page, "og:title", "twitter:title"), page.title()));
    }

    private static Instant publishedAt(Document page, LinkedData article) {
        String meta = meta(
                page,
                "article:published_time",
                "og:article:published_time",
                "datePublished",
                "parsely-pub-date",
                "sailthru.date",
                "pubdate",
                "publish-date",
                "DC.date.issued",
                "dc.date",
                "date");
        Stream<String> marked =
                page.select("[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]").stream()
                        .map(e -> e.hasAttr("datetime") ? e.attr("datetime") : e.attr("content"));
        return Stream.concat(Stream.of(article.datePublished(), meta), marked)
                .filter(Objects::nonNull)
                .map(PublishedTime::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String language(Document page, LinkedData article) {
        Element html = page.selectFirst("html");
        String stated = html == null ? null : html.attr("lang");
        String locale = meta(page, "og:locale", "content-language", "language");
        return Stream.of(stated, article.language(), locale)
                .filter(l -> l != null && LANGUAGE.matcher(l).matches())
                .map(l -> l.replace('_', '-'))
                .findFirst()
                .orElse(null);
    }

    private static String url(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String linked = canonical == null ? null : canonical.attr("href");
        return first(LONGEST_URL, Stream.of(linked, meta(page, "og:url")));
    }

    /** The first of the named meta elements that says something. */
    private static String meta(Document page, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> page
                        .select("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name
                                + "], meta[http-equiv=" + name + "]")
                        .stream())
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String first(int longest, Stream<String> candidates) {
        return candidates
                .filter(Objects::nonNull)
                .map(Whitespace::collapse)
                .filter(c -> !c.isEmpty() && c.length() <= longest)
                .findFirst()
                .orElse(null);
    }
}
