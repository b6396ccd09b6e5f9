package io.crosscheck.evaluation.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.crosscheck.evaluation.graph.Oppositions.Shown;
import io.crosscheck.evaluation.graph.Reference.Place;
import io.crosscheck.evaluation.graph.Reference.Related;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.StoryGraph;

/**
 * What must not be shown, as far as the annotation says it of claims and spans; its checks in words are printed beside.
 */
final class NegativeChecks {

    private static final Set<String> COMPATIBLE = Set.of("refines", "variant", "corroborates");

    static Figure of(
            Reference reference,
            LinkedReports reports,
            Oppositions oppositions,
            Counterparts counterparts,
            Corroboration c) {
        List<String> misses = new ArrayList<>();
        int failed = 0;
        for (List<String> wrong : List.of(
                compatible(reference, oppositions, counterparts),
                irrelevant(reference, reports),
                c.copiesCountedTwice(),
                captions(reference, reports))) {
            misses.addAll(wrong);
            failed += wrong.isEmpty() ? 0 : 1;
        }
        return new Figure(
                "negative checks that hold",
                "(1) No two claims that the annotator takes for the same, a refinement or a variant contradict each other. (2) Irrelevant"
                        + " spans hold no counted claim. (3) Copied wording is never two origins that raise the lower bound. (4) The story"
                        + " has the same dates without its captions. To be read beside these: "
                        + String.join(" | ", reference.checks()),
                4 - failed,
                4,
                1.0,
                misses);
    }

    private static List<String> compatible(Reference reference, Oppositions oppositions, Counterparts counterparts) {
        List<String> wrong = new ArrayList<>();
        for (Related pair : reference.related()) {
            if (COMPATIBLE.contains(pair.relation())
                    && oppositions
                            .between(counterparts.system(pair.one()), counterparts.system(pair.other()))
                            .contains(Shown.CONTRADICTS)
                    && !opposedElsewhere(reference, pair)) {
                wrong.add("%s, and yet shown as a contradiction: %s and %s"
                        .formatted(
                                pair.relation(),
                                reference.claims().get(pair.one()),
                                reference.claims().get(pair.other())));
            }
        }
        return wrong;
    }

    // Two claims may agree in one thing and contradict each other in another.
    private static boolean opposedElsewhere(Reference reference, Related pair) {
        return reference.related().stream()
                .anyMatch(other -> other.relation().equals("contradicts")
                        && (other.one().equals(pair.one()) && other.other().equals(pair.other())
                                || other.one().equals(pair.other())
                                        && other.other().equals(pair.one())));
    }

    private static List<String> irrelevant(Reference reference, LinkedReports reports) {
        List<String> wrong = new ArrayList<>();
        for (Place place : reference.irrelevant()) {
            for (Claim claim : reports.claims(place.document())) {
                if (claim.counted()
                        && claim.content().spans().stream()
                                .anyMatch(span -> place.span().contains(span))) {
                    wrong.add("a counted claim in an irrelevant span: \""
                            + claim.content().text() + "\"");
                }
            }
        }
        return wrong;
    }

    private static List<String> captions(Reference reference, LinkedReports reports) {
        List<LinkDocument> without = reference.files().keySet().stream()
                .map(id -> withoutCaptions(reports.document(id)))
                .toList();
        StoryGraph all = reports.graph();
        StoryGraph rest = reports.linked(without);
        return Objects.equals(all.starts(), rest.starts()) && Objects.equals(all.ends(), rest.ends())
                ? List.of()
                : List.of("a caption dates the story: %s to %s, without captions %s to %s"
                        .formatted(all.starts(), all.ends(), rest.starts(), rest.ends()));
    }

    private static LinkDocument withoutCaptions(LinkDocument d) {
        Extraction e = d.extraction();
        Set<String> captions = new java.util.HashSet<>();
        e.segments().stream().filter(s -> s.role() == Role.CAPTION).forEach(s -> captions.add(s.id()));
        List<Claim> claims = e.claims().stream()
                .filter(claim -> !captions.contains(claim.segment()))
                .toList();
        return new LinkDocument(
                d.id(),
                d.collection(),
                d.revision(),
                d.title(),
                d.publisherName(),
                d.publisherKind(),
                d.publisherFamily(),
                d.publishedAt(),
                d.duplicateOf(),
                new Extraction(e.text(), e.segments(), e.mentions(), e.entities(), claims, e.extractor()),
                d.earlier());
    }

    private NegativeChecks() {}
}
