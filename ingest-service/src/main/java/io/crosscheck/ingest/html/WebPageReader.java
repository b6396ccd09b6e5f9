package io.crosscheck.ingest.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

/** Finds the article in a page. */
public final class WebPageReader {

    public WebPage read(String html) {
        Document page = Jsoup.parse(html);
        Article article = new Readability4J("", page).parse();
        String text = article.getTextContent() == null ? "" : article.getTextContent();
        return new WebPage(article.getTitle(), text, null, null, null, null);
    }
}
