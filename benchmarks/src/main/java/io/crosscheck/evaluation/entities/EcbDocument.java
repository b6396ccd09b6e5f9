package io.crosscheck.evaluation.entities;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import io.crosscheck.evaluation.corpus.Detokenizer;
import io.crosscheck.extraction.annotation.Span;

/**
 * A document of ECB+ (Cybulska and Vossen 2014): its text, put together again without the address that some begin with,
 * and the marked mentions of participants and places.
 *
 * @param mentions all of them, names or not
 */
record EcbDocument(String id, String text, List<MarkedName> mentions) {

    private static final Set<String> PRONOUNS = Set.of(
            "He", "She", "It", "They", "We", "I", "You", "His", "Her", "Its", "Their", "Our", "My", "Who", "That",
            "This", "These", "Those");

    /** What a token stands for, as far as it matters here. */
    private record Token(int sentence, int number, String text) {}

    static EcbDocument read(Path file) throws IOException {
        Document xml = parse(file);
        List<List<String>> sentences = new ArrayList<>();
        Map<String, int[]> places = new HashMap<>();
        List<Token> tokens = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Element element : elements(xml.getDocumentElement(), "token")) {
            tokens.add(new Token(
                    Integer.parseInt(element.getAttribute("sentence")),
                    Integer.parseInt(element.getAttribute("number")),
                    element.getTextContent().strip()));
            ids.add(element.getAttribute("t_id"));
        }
        boolean address = !tokens.isEmpty() && tokens.get(0).text().startsWith("http");
        int current = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if ((address && token.sentence() == 0) || token.text().isEmpty()) {
                continue;
            }
            if (token.sentence() != current) {
                current = token.sentence();
                sentences.add(new ArrayList<>());
            }
            List<String> sentence = sentences.get(sentences.size() - 1);
            places.put(ids.get(i), new int[] {sentences.size() - 1, sentence.size()});
            sentence.add(token.text());
        }
        Detokenizer.Text text = Detokenizer.text(sentences, false);
        String id = file.getFileName().toString().replace(".xml", "");
        return new EcbDocument(id, text.text(), mentions(id, xml, text, places));
    }

    private static List<MarkedName> mentions(
            String id, Document xml, Detokenizer.Text text, Map<String, int[]> places) {
        Map<String, String> chains = chains(id, xml);
        List<MarkedName> mentions = new ArrayList<>();
        Element markables = elements(xml.getDocumentElement(), "Markables").get(0);
        for (Node node = markables.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element markable && entity(markable.getTagName())) {
                Span cover = null;
                for (Element anchor : elements(markable, "token_anchor")) {
                    int[] place = places.get(anchor.getAttribute("t_id"));
                    if (place != null) {
                        Span span = text.tokens().get(place[0]).get(place[1]);
                        cover = cover == null ? span : cover.cover(span);
                    }
                }
                if (cover != null) {
                    String mention = markable.getAttribute("m_id");
                    mentions.add(new MarkedName(
                            id, cover, cover.in(text.text()), chains.getOrDefault(mention, id + " " + mention)));
                }
            }
        }
        return mentions;
    }

    private static boolean entity(String tag) {
        return tag.startsWith("HUMAN_PART") || tag.startsWith("LOC_") || tag.startsWith("NON_HUMAN_PART");
    }

    // A relation's note names the instance across documents; relations within a document only join its own mentions.
    private static Map<String, String> chains(String id, Document xml) {
        Map<String, String> chains = new HashMap<>();
        for (Element relation : elements(xml.getDocumentElement(), "INTRA_DOC_COREF")) {
            sources(relation).forEach(source -> chains.put(source, id + " r" + relation.getAttribute("r_id")));
        }
        for (Element relation : elements(xml.getDocumentElement(), "CROSS_DOC_COREF")) {
            sources(relation).forEach(source -> chains.put(source, relation.getAttribute("note")));
        }
        return chains;
    }

    private static List<String> sources(Element relation) {
        return elements(relation, "source").stream()
                .map(source -> source.getAttribute("m_id"))
                .toList();
    }

    /**
     * The mentions that are names: some word of theirs has a capital though it does not begin its sentence, or is not
     * the only one that does. ECB+ does not tell names from nouns.
     */
    List<MarkedName> names() {
        return mentions.stream().filter(this::named).toList();
    }

    private boolean named(MarkedName mention) {
        int start = mention.span().start();
        boolean begins = start == 0 || text.charAt(start - 1) == '\n' || (start > 1 && text.charAt(start - 2) == '.');
        String[] words = mention.text().split("\\s+");
        int capitals = 0;
        for (int i = 0; i < words.length; i++) {
            boolean capital = Character.isUpperCase(words[i].charAt(0)) && !PRONOUNS.contains(words[i]);
            capitals += capital && (i > 0 || !begins || words.length == 1) ? 1 : 0;
        }
        return capitals > 0;
    }

    private static Document parse(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no XML of ECB+", e);
        }
    }

    private static List<Element> elements(Element parent, String tag) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
