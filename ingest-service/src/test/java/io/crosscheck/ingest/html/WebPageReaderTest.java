package io.crosscheck.ingest.html;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.ingest.problem.ProblemException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebPageReaderTest {

    private static final String PARAGRAPHS =
            "<p>The ferry <em>Ostra</em> ran aground off Vell on Tuesday, the harbour master said, with forty people"
                    + " aboard and a cargo of timber.</p>"
                    + "<p>Nobody was hurt, according to the coast guard, which sent two boats&nbsp;&amp; a helicopter to"
                    + " the &#x1F6A2; in the afternoon.</p>"
                    + "<p>The owner, a company in Brack, declined to comment on the cause, and said that an inquiry was"
                    + " under way.</p>";

    private final WebPageReader reader = new WebPageReader(10_000);

    @Test
    void givesHeadlineAndParagraphsOnLinesOfTheirOwn() {
        WebPage page = reader.read(
                """
                <html lang="en-GB"><head><title>Ferry aground | Courier</title>
                <meta property="og:site_name" content="Vell Courier">
                <meta property="article:published_time" content="2031-05-06T14:00:00+02:00">
                <link rel="canonical" href="https://courier.example/ferry?utm_source=x">
                <script>document.write('<p>never run</p>')</script></head>
                <body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
                <article><h1>Ferry runs aground off Vell</h1>"""
                        + PARAGRAPHS
                        + """
                <div class="related"><a href="/other">Another story nobody asked for</a></div>
                <figure><img src="x.jpg"><figcaption>The Ostra in 2029</figcaption></figure></article>
                <footer>Copyright Courier</footer></body></html>""",
                null);
        String[] lines = page.text().split("\n");
        assertEquals(4, lines.length, page.text());
        assertEquals("Ferry runs aground off Vell", lines[0]);
        assertTrue(lines[1].startsWith("The ferry Ostra ran aground"), lines[1]);
        assertTrue(lines[2].contains("two boats & a helicopter to the \uD83D\uDEA2 in"), lines[2]);
        assertEquals("Ferry runs aground off Vell", page.title());
        assertEquals(Instant.parse("2031-05-06T12:00:00Z"), page.publishedAt());
        assertEquals("en-GB", page.language());
        assertEquals("Vell Courier", page.siteName());
        assertEquals(
                "https://courier.example/ferry",
                page.canonicalUrl().orElseThrow().value());
    }

    @Test
    void readsLinkedData() {
        WebPage page = reader.read(
                """
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},
                {"@type":["NewsArticle"],"headline":"Ferry aground","datePublished":"2031-05-06",
                "publisher":{"@type":"Organization","name":"Vell Courier"}}]}</script>"""
                        + PARAGRAPHS,
                null);
        assertEquals("Ferry aground", page.title());
        assertEquals(Instant.parse("2031-05-06T00:00:00Z"), page.publishedAt());
        assertEquals("Vell Courier", page.siteName());
    }

    @Test
    void keepsPostsThatTheArticleQuotes() {
        WebPage page = reader.read(
                PARAGRAPHS
                        + "<div class='social-embed'><blockquote class='twitter-tweet'><p>All safe, thank you"
                        + " <a href='https://t.example/1'>pic</a></p>&mdash; Ida Morn (@idamorn)"
                        + " <a href='https://t.example/2'>May 6, 2031</a></blockquote></div>"
                        + PARAGRAPHS,
                "Headline given");
        assertTrue(page.text().startsWith("Headline given\n"));
        assertTrue(page.text().contains("\u2014 Ida Morn (@idamorn) May 6, 2031"), page.text());
    }

    @ParameterizedTest
    @CsvSource({
        "2031-05-06T14:00:00Z, 2031-05-06T14:00:00Z",
        "2031-05-06T14:00:00+0200, 2031-05-06T12:00:00Z",
        "2031-05-06 14:00:00 +02:00, 2031-05-06T12:00:00Z",
        "2031-05-06T14:00:00, 2031-05-06T14:00:00Z",
        "2031-05-06, 2031-05-06T00:00:00Z",
        "'Tue, 6 May 2031 14:00:00 GMT', 2031-05-06T14:00:00Z"
    })
    void readsTimes(String text, Instant time) {
        assertEquals(time, PublishedTime.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "2031-13-45", "+1000000-01-01T00:00:00Z", "0000-00-00"})
    void leavesOtherTimesAlone(String text) {
        assertTrue(PublishedTime.parse(text).isEmpty());
    }

    @Test
    void findsNothingWhereNothingIs() {
        WebPage page = reader.read("<title>Empty</title><script>alert(1)</script><nav><a href=/>Home</a></nav>", null);
        assertEquals("", page.text());
        assertNull(page.publishedAt());
    }

    @Test
    void survivesHostilePages() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String tag :
                    new String[] {"<div class=ad>", "<b>", "<p class=related>", "<table><td>", "<a href=x>"}) {
                reader.read(tag.repeat(4_900) + PARAGRAPHS, null);
            }
            reader.read("<p " + "a=b ".repeat(50_000) + ">" + PARAGRAPHS, null);
            reader.read("&amp;&#0;&#xD800;&lt;".repeat(20_000) + PARAGRAPHS, null);
            reader.read("<script type=application/ld+json>" + "[".repeat(100_000) + "</script>" + PARAGRAPHS, null);
        });
    }

    @Test
    void refusesMoreTagsThanItHasRoomFor() {
        String page = "<p>".repeat(10_001);
        assertEquals(
                413,
                assertThrows(ProblemException.class, () -> reader.read(page, null))
                        .problem()
                        .status());
    }

    @Test
    void neverGivesWhatCannotBeStored() {
        String text =
                reader.read("<p>a&#0;b&#xD800;c\u0000d</p>" + PARAGRAPHS, null).text();
        assertFalse(text.contains("\0"));
        assertTrue(text.chars().noneMatch(c -> c == 0xD800), text);
    }
}
