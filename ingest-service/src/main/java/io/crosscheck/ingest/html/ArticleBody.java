package io.crosscheck.ingest.html;

import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

import net.dankito.readability4j.Readability4J;

/**
 * Finds the element that holds the article of a page, by Mozilla's Readability (as readability4j has it), after what
 * never belongs to an article was taken away, so that it neither misleads the search nor ends up in the text.
 *
 * @see <a href="https://github.com/mozilla/readability">Readability</a>
 */
final class ArticleBody {

    /** Readability wants an address to resolve links by; nobody reads them. */
    private static final String BASE = "http://page.invalid/";

    /** Not shown, not text, or around the article rather than in it. */
    private static final String NEVER =
            "script, style, noscript, template, iframe, nav, figcaption, button, select, textarea, svg, time,"
                    + " [role=navigation], [itemprop=image], [itemprop=publisher], [itemprop=author],"
                    + " [itemprop=datePublished], [itemprop=dateModified]";

    /** The same, unless the page wraps its article in it. */
    private static final String SELDOM =
            "form, aside, footer, figure, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
                    + " [style~=(?i)visibility\\s*:\\s*hidden], [role=complementary], [role=dialog], [role=banner],"
                    + " [role=contentinfo]";

    /** Names that sites give to what stands between the paragraphs. */
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:ad|ads|advert|advertisement|author|authors|breadcrumbs?|byline|caption|captions|comments?|cookie"
                    + "|copyright|credit|disqus|dateline|follow|gallery|login|most-?(?:read|popular)|nav|newsletter|outbrain"
                    + "|paywall|pagination|photo-?credit|popular|popup|print|promo|promoted|published|read-?more"
                    + "|recirc|recommended|recommendations?|related|relatedlinks|share|sharing|sidebar|signup|social|sponsor"
                    + "|sponsored|subscribe|subscription|taboola|tags|teaser|timestamp|toolbar|trending|video-?player|widget)"
                    + "(?:$|[\\s_-])");

    /** Of the text of the page: what holds more is or wraps the article, whatever its name. */
    private static final double TOO_MUCH = 0.3;

    private static final String EMBEDDED_POST =
            "blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed, blockquote.bluesky-embed,"
                    + " blockquote.mastodon-embed, blockquote.twitter-video";

    /** Paragraphs shorter than this say little about where the article is. */
    private static final int TELLING = 80;

    /** Of the text in telling paragraphs of the page: what Readability must have found to be believed. */
    private static final double ENOUGH = 0.4;

    /** Of the same: what an element must hold to be taken instead. */
    private static final double MOST = 0.85;

    private static final Pattern TEASER = Pattern.compile(
            "(?i)(?:read (?:more|also|next)|see (?:more|also)|related|don[\u2019']t miss|more:|more on|also on|click here"
                    + "|advertisement|advert|scroll down|story continues|share this|sign up|subscribe|watch:|follow us)\\b.*");

    private static final int LONGEST_TEASER = 200;

    /** Elements within each other; pages are seldom deeper than 50. */
    private static final int DEEPEST = 200;

    /** The article's text, paragraphs on lines of their own; empty if there is none. The page is changed. */
    static String of(Document page) {
        page.select(NEVER).remove();
        if (isTooDeep(page)) {
            return PageText.of(page.body()); // no page of a newspaper: not worth the time the search would take
        }
        keepEmbeddedPosts(page.body());
        removeAround(page.body());
        Element content = article(page);
        content.select("h1, title").remove();
        removeTeasers(content);
        return PageText.of(content);
    }

    private static Element article(Document page) {
        Element whole = page.body().clone();
        Element found = new Readability4J(BASE, page).parse().getArticleContent();
        boolean enough = found != null && tellingText(found) >= ENOUGH * tellingText(whole);
        return enough && !found.text().isBlank() ? found : smallestWithMost(whole);
    }

    private static boolean isTooDeep(Document page) {
        NodeFilter stop =
                (node, depth) -> depth > DEEPEST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        return NodeTraversor.filter(stop, page) == NodeFilter.FilterResult.STOP;
    }

    private static void removeAround(Element body) {
        double all = body.text().length();
        Elements suspects = body.select(SELDOM);
        for (Element element : body.select("[class], [id]")) {
            if (AROUND.matcher(element.className() + " " + element.id()).find()) {
                suspects.add(element);
            }
        }
        for (Element suspect : suspects) {
            if (suspect != body && suspect.text().length() < TOO_MUCH * all) {
                suspect.remove();
            }
        }
    }

    /**
     * Posts are quoted by the article: hide from Readability that they look like the site's own buttons and links.
     */
    private static void keepEmbeddedPosts(Element body) {
        for (Element post : body.select(EMBEDDED_POST)) {
            post.removeAttr("class").select("a").unwrap();
            Element around = post.parent();
            if (around != null && around.childrenSize() == 1 && around != body) {
                around.removeAttr("class").removeAttr("id");
            }
        }
    }

    /** Lines that are nothing but a link, or call to read something else. */
    private static void removeTeasers(Element content) {
        for (Element block : content.select("p, h2, h3, h4, h5, h6, li, div")) {
            String text = block.text();
            if (text.length() > LONGEST_TEASER || text.isEmpty()) {
                continue;
            }
            int linked = block.getElementsByTag("a").stream()
                    .mapToInt(a -> a.text().length())
                    .sum();
            if (linked >= text.length() || linked > 0 && TEASER.matcher(text).matches()) {
                block.remove();
            }
        }
    }

    /** For pages that Readability gets wrong: those without paragraphs, or with an article in several sections. */
    private static Element smallestWithMost(Element body) {
        double wanted = MOST * tellingText(body);
        Element smallest = body;
        while (true) {
            Element next = null;
            for (Element child : smallest.children()) {
                if (tellingText(child) >= wanted) {
                    next = child;
                }
            }
            if (next == null || next.normalName().equals("p")) {
                return smallest;
            }
            smallest = next;
        }
    }

    private static int tellingText(Element element) {
        int length = 0;
        for (Element paragraph : element.getElementsByTag("p")) {
            int own = paragraph.text().length();
            length += own < TELLING ? 0 : own;
        }
        return length;
    }
}
