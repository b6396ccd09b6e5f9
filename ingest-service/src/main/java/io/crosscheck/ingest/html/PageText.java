package io.crosscheck.ingest.html;

import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a part of a page as a reader sees it: runs of white space are one space, every block is a paragraph on
 * a line of its own.
 */
final class PageText implements NodeVisitor {

    private static final Set<String> BREAKING = Set.of("br", "hr", "td", "th");
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "audio",
            "video",
            "canvas",
            "select",
            "button",
            "head");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private Node silenced;

    static String of(Element element) {
        PageText text = new PageText();
        element.traverse(text);
        text.endParagraph();
        return text.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (silenced != null) {
            return;
        }
        if (node instanceof Element element) {
            if (SILENT.contains(element.normalName())) {
                silenced = element;
            }
            if (breaks(element)) {
                endParagraph();
            }
        } else if (node instanceof TextNode text) {
            paragraph.append(text.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == silenced) {
            silenced = null;
        }
        if (silenced == null && node instanceof Element element && breaks(element)) {
            endParagraph();
        }
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || BREAKING.contains(element.normalName());
    }

    private void endParagraph() {
        String line = Whitespace.collapse(paragraph);
        paragraph.setLength(0);
        if (!line.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\n").append(line);
        }
    }
}
