package io.crosscheck.linking.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.check.Finding.Direction;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.messages.Identifier;

/**
 * Reads a sentence as a report of its own and links it with the documents of a story that hold the claims it is to be
 * compared with: it says the same as they do, or stands to them in a relation, by the very means that make the graph.
 * What those do not see, a second reader is asked about claim by claim.
 */
public final class SentenceCheck {

    private static final double MEANT = 0.8;

    private final ExtractionPipeline pipeline;
    private final StoryLinker linker;
    private final SecondReader reader;

    /**
     * A check.
     *
     * @param reader what is asked where linking finds nothing
     */
    public SentenceCheck(ExtractionPipeline pipeline, StoryLinker linker, SecondReader reader) {
        this.pipeline = pipeline;
        this.linker = linker;
        this.reader = reader;
    }

    /** The sentence as extraction reads it. */
    public Extraction read(String sentence) {
        return pipeline.extract(pipeline.read(new Article(Identifier.hash(sentence), sentence, null, null, null)));
    }

    /**
     * How the sentence stands to claims of several stories. Out of its context a sentence may fit several happenings:
     * of two, one that has fewer of its words is not meant.
     *
     * @param stories the documents that hold the claims, by story
     * @param claims ids of those that it is to be compared with
     */
    public List<Finding> checkAll(Extraction sentence, List<List<LinkDocument>> stories, Set<String> claims) {
        StoryFit fit = new StoryFit(sentence.text());
        double best = stories.stream().mapToDouble(fit::of).max().orElse(0);
        return stories.stream()
                .filter(story -> fit.of(story) >= best * MEANT)
                .flatMap(story -> check(sentence, story, claims).stream())
                .toList();
    }

    /**
     * How the sentence stands to claims of one story.
     *
     * @param documents those that hold the claims
     * @param claims ids of those that it is to be compared with
     */
    public List<Finding> check(Extraction sentence, List<LinkDocument> documents, Set<String> claims) {
        LinkDocument report = new LinkDocument(
                Identifier.derive("d", sentence.text()),
                documents.isEmpty() ? "" : documents.get(0).collection(),
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                sentence,
                List.of());
        List<LinkDocument> all = new ArrayList<>();
        documents.forEach(document -> all.add(only(document, claims)));
        all.add(report);
        StoryGraph graph = linker.link(all);
        Set<String> otherNumbers = otherNumbers(sentence, documents);
        List<Finding> findings = new ArrayList<>();
        for (Proposition proposition : graph.propositions()) {
            stance(proposition, report.id()).ifPresent(stance -> {
                same(proposition, report.id(), stance, otherNumbers).ifPresent(findings::add);
                findings.addAll(related(graph, proposition, report.id(), stance));
            });
        }
        Set<String> found = new HashSet<>();
        findings.forEach(finding -> finding.claims().forEach(touch -> found.add(touch.id())));
        for (LinkDocument document : documents) {
            for (Claim claim : document.extraction().claims()) {
                if (claims.contains(claim.id()) && !found.contains(claim.id())) {
                    sentence.claims().forEach(own -> reader.compare(own, claim).ifPresent(findings::add));
                }
            }
        }
        return findings;
    }

    // A claim within another's words is read with it.
    private static LinkDocument only(LinkDocument document, Set<String> claims) {
        Extraction whole = document.extraction();
        Set<String> kept = new HashSet<>(claims);
        whole.claims().stream()
                .filter(claim -> claims.contains(claim.id()) && claim.parent() != null)
                .forEach(claim -> kept.add(claim.parent()));
        Extraction part = new Extraction(
                whole.text(),
                whole.segments(),
                whole.mentions(),
                whole.entities(),
                whole.claims().stream()
                        .filter(claim -> kept.contains(claim.id()))
                        .toList(),
                whole.extractor());
        return new LinkDocument(
                document.id(),
                document.collection(),
                document.revision(),
                document.title(),
                document.publisherName(),
                document.publisherKind(),
                document.publisherFamily(),
                document.publishedAt(),
                document.duplicateOf(),
                part,
                List.of());
    }

    private static Optional<Stance> stance(Proposition proposition, String report) {
        return proposition.claims().stream()
                .filter(touch -> touch.document().equals(report))
                .map(Proposition.Touch::stance)
                .findFirst();
    }

    // Whoever gives none of the sentence's numbers does not say the same, whatever else they share.
    private static Set<String> otherNumbers(Extraction sentence, List<LinkDocument> documents) {
        Set<Double> own = new HashSet<>();
        sentence.claims().forEach(claim -> own.addAll(Numbers.of(claim)));
        Set<String> others = new HashSet<>();
        for (LinkDocument document : documents) {
            for (Claim claim : document.extraction().claims()) {
                Set<Double> numbers = Numbers.of(claim);
                if (!own.isEmpty() && Collections.disjoint(own, numbers)) {
                    others.add(claim.id());
                }
            }
        }
        return others;
    }

    private static Optional<Finding> same(
            Proposition proposition, String report, Stance stance, Set<String> otherNumbers) {
        List<Finding.Touch> touches = others(proposition, report).stream()
                .filter(touch -> !otherNumbers.contains(touch.id()))
                .toList();
        return touches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Type.SAME,
                        null,
                        Direction.MUTUAL,
                        "They are about the same thing: " + proposition.text(),
                        1,
                        List.of(),
                        stance,
                        proposition.text(),
                        touches));
    }

    private static List<Finding> related(StoryGraph graph, Proposition own, String report, Stance stance) {
        List<Finding> findings = new ArrayList<>();
        for (Relation relation : graph.relations()) {
            boolean from = relation.proposition().equals(own.id());
            if (!from && !relation.other().equals(own.id())) {
                continue;
            }
            String otherId = from ? relation.other() : relation.proposition();
            graph.propositions().stream()
                    .filter(other -> other.id().equals(otherId))
                    .filter(other -> !others(other, report).isEmpty())
                    .forEach(other -> findings.add(finding(relation, from, stance, other, report)));
        }
        return findings;
    }

    private static Finding finding(Relation relation, boolean from, Stance stance, Proposition other, String report) {
        boolean directed = relation.type() == Relation.Type.REFINES || relation.type() == Relation.Type.CORRECTS;
        Direction direction = !directed ? Direction.MUTUAL : from ? Direction.TO_CLAIMS : Direction.FROM_CLAIMS;
        return new Finding(
                Finding.Type.valueOf(relation.type().name()),
                relation.kind(),
                direction,
                relation.explanation(),
                relation.confidence(),
                relation.decidedBy(),
                stance,
                other.text(),
                others(other, report));
    }

    private static List<Finding.Touch> others(Proposition proposition, String report) {
        return proposition.claims().stream()
                .filter(touch -> !touch.document().equals(report))
                .map(touch -> new Finding.Touch(touch.claim(), touch.stance()))
                .toList();
    }
}
