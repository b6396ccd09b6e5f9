package io.crosscheck.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Selector;
import io.crosscheck.query.proposition.PropositionView;

import static io.crosscheck.query.export.GraphWriter.node;

/**
 * Claims as annotations of their documents' texts (W3C Web Annotation Data Model), each place by a TextPositionSelector
 * and a TextQuoteSelector. The standard counts characters, so offsets are turned from UTF-16 code units into those.
 */
final class AnnotationWriter implements StoryWriter {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private final GraphWriter page;
    private final Links links;
    private final Texts texts;

    AnnotationWriter(ObjectMapper json, OutputStream out, Links links, Texts texts) throws IOException {
        this.page = new GraphWriter(
                json,
                out,
                node("@context", CONTEXT, "id", links.base() + "v1/export/annotations", "type", "AnnotationPage"),
                "items");
        this.links = links;
        this.texts = texts;
    }

    @Override
    public void story(ExportedStory story) {
        // its documents are the targets
    }

    @Override
    public void propositions(List<PropositionView> some) throws IOException {
        for (PropositionView proposition : some) {
            for (ClaimView claim : proposition.claims()) {
                page.add(annotation(proposition, claim));
            }
        }
    }

    private Map<String, Object> annotation(PropositionView proposition, ClaimView claim) {
        return node(
                "id",
                links.claim(claim.claimId()) + "#" + proposition.id(),
                "type",
                "Annotation",
                "motivation",
                "identifying",
                "generator",
                node("type", "Software", "name", "Crosscheck"),
                "body",
                List.of(
                        node(
                                "type",
                                "SpecificResource",
                                "source",
                                links.proposition(proposition.id()),
                                "purpose",
                                "identifying"),
                        node(
                                "type",
                                "TextualBody",
                                "value",
                                claim.stance() + ": " + proposition.text(),
                                "format",
                                "text/plain",
                                "purpose",
                                "describing"),
                        node("type", "TextualBody", "value", claim.stance().name(), "purpose", "tagging")),
                "target",
                targets(claim));
    }

    // Each span of the content by its two selectors, which come in this order.
    private List<Map<String, Object>> targets(ClaimView claim) {
        String text = texts.of(claim.document(), claim.revision());
        List<Map<String, Object>> targets = new ArrayList<>();
        List<Selector> selectors = claim.evidence().selectors();
        for (int i = 0; i + 1 < selectors.size(); i += 2) {
            Selector.TextPosition position = (Selector.TextPosition) selectors.get(i);
            int start = text.codePointCount(0, position.start());
            int end = start + text.codePointCount(position.start(), position.end());
            targets.add(node(
                    "type",
                    "SpecificResource",
                    "source",
                    links.text(claim.document(), claim.revision()),
                    "selector",
                    List.of(node("type", "TextPositionSelector", "start", start, "end", end), selectors.get(i + 1))));
        }
        return targets;
    }

    @Override
    public void close() throws IOException {
        page.end();
    }
}
