package io.crosscheck.ingest.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;

/** Reads a news page: its article, and what the page says about it. Nothing of the page is run or fetched. */
public final class WebPageReader {

    private final int mostTags;

    /**
     * @param mostTags that a page may have: an element takes many times the memory of its tag
     */
    public WebPageReader(int mostTags) {
        this.mostTags = mostTags;
    }

    /**
     * The page as far as it can be read; its text is empty if it has no article.
     *
     * @param headline to begin the text with; null: the page's own
     * @throws ProblemException if the page is too large to be read
     */
    public WebPage read(String html, String headline) {
        Document page = parse(html);
        PageMetadata metadata = PageMetadata.of(page);
        String body = ArticleBody.of(page);
        String first =
                Whitespace.collapse(headline != null ? headline : metadata.title() != null ? metadata.title() : "");
        String text = body.isEmpty() || first.isEmpty() || startsWithLine(body, first) ? body : first + "\n" + body;
        return new WebPage(
                metadata.title(),
                text,
                metadata.publishedAt(),
                metadata.language(),
                metadata.url(),
                metadata.siteName());
    }

    /** The article of a page without its headline. */
    String body(String html) {
        return ArticleBody.of(parse(html));
    }

    private Document parse(String html) {
        if (html.chars().filter(c -> c == '<').count() > mostTags) {
            throw ProblemException.of(ProblemKind.TOO_LARGE, "A page may have " + mostTags + " tags.");
        }
        return Jsoup.parse(html);
    }

    private static boolean startsWithLine(String body, String line) {
        return body.equals(line) || body.startsWith(line + "\n");
    }
}
