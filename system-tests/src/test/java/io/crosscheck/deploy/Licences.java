package io.crosscheck.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Licences of artifacts, by the POMs in a local Maven repository. Of several licences the user may choose
 * one: that is what a POM with several means.
 *
 * @param repository the folder that holds the groups
 */
record Licences(Path repository) {

    /** Licences under which something may ship with Crosscheck; whatever is none of these, or says nothing, may not. */
    private static final Pattern PERMITTED = Pattern.compile(
            "(the )?(apache|0?bsd|mit\\b|epl|eclipse public|edl|eclipse distribution|mpl|mozilla public|isc\\b|cc0|go license"
                    + "|public domain|postgresql).*",
            Pattern.CASE_INSENSITIVE);

    static boolean permitted(List<String> names) {
        return names.stream().anyMatch(name -> PERMITTED.matcher(name).matches());
    }

    /**
     * Names of the licences that a POM gives, or else its nearest parent that gives some.
     *
     * @return empty if none of them says anything
     */
    List<String> of(Path pom) {
        Element project = parse(pom);
        List<String> names = child(project, "licenses").stream()
                .flatMap(licenses -> children(licenses, "license").stream())
                .flatMap(license -> child(license, "name").stream())
                .map(name -> name.getTextContent().strip().replaceAll("\\s+", " "))
                .toList();
        if (!names.isEmpty()) {
            return names;
        }
        return child(project, "parent")
                .map(this::pomOf)
                .filter(Files::exists)
                .map(this::of)
                .orElse(List.of());
    }

    private Path pomOf(Element parent) {
        String artifact = text(parent, "artifactId");
        String version = text(parent, "version");
        return repository
                .resolve(text(parent, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static String text(Element parent, String name) {
        return child(parent, name).orElseThrow().getTextContent().strip();
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getNodeName().equals(name))
                .forEach(node -> elements.add((Element) node));
        return elements;
    }

    private static Element parse(Path pom) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + pom, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
