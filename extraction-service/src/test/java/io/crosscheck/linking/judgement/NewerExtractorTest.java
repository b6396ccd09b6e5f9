package io.crosscheck.linking.judgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.Report;
import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.entity.ListedNames;
import io.crosscheck.linking.judgement.Judgement.Anchor;
import io.crosscheck.linking.judgement.Judgement.Subject;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.status.Status.Lifecycle;

import static io.crosscheck.extraction.annotation.SourceKind.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same texts, read again by a newer extractor: the graph stays as it was, and so does what users said of it. */
class NewerExtractorTest {

    private static final String CRACK = "A crack in the northern wall caused the collapse of the Ostrava Mill dam";
    private static final String FIVE = "Orland has 5,000 soldiers on the island.";
    private static final String EIGHT = "Orland has 8,000 soldiers on the island.";

    private static final List<Judgement> JUDGEMENTS = List.of(
            judged(Subject.RELATION, false, null, new Anchor("a", FIVE), new Anchor("b", EIGHT)),
            judged(Subject.ORIGIN, true, null, new Anchor("a", CRACK), new Anchor("b", CRACK)),
            judged(Subject.ENTITY, false, null, new Anchor("a", "Ida Strand"), new Anchor("b", "I. Strand")));

    private static Judgement judged(Subject subject, boolean confirmed, String relation, Anchor one, Anchor other) {
        return new Judgement(
                "j" + subject,
                subject,
                confirmed,
                relation,
                List.of(one),
                List.of(other),
                "Ada",
                "the annex says so",
                Instant.parse("2031-03-04T12:00:00Z"));
    }

    private static LinkDocument report(String id, String speaker, String count, String soldiers) {
        return Report.of(id)
                .publisher("Outlet " + id, null)
                .published("2031-03-04T12:00:00Z")
                .name("Orland", "LOCATION")
                .name(speaker, "PERSON")
                .claim(CRACK + ", " + speaker + " said.", c -> c.content(CRACK).by(PERSON, speaker))
                .claim(count, c -> c.quantity(soldiers, soldiers.replace(",", ""), "soldier"))
                .document();
    }

    private static List<LinkDocument> first() {
        return List.of(report("a", "Ida Strand", FIVE, "5,000"), report("b", "I. Strand", EIGHT, "8,000"));
    }

    private static StoryGraph linked(List<LinkDocument> documents, List<Judgement> judgements) {
        return new StoryLinker().link(documents, ListedNames.NONE, Judgements.of(judgements));
    }

    /** A run over the same text that numbers its entities and mentions in its own way. */
    private static LinkDocument again(LinkDocument document, List<Claim> claims) {
        Extraction before = document.extraction();
        Map<String, String> entities = new HashMap<>();
        before.entities().forEach(entity -> entities.put(entity.id(), "n" + (9 - entities.size())));
        List<Mention> mentions = new ArrayList<>();
        before.mentions()
                .forEach(m -> mentions.add(
                        new Mention("x" + m.id(), m.start(), m.end(), m.text(), m.type(), entities.get(m.entity()))));
        List<Entity> renumbered = new ArrayList<>();
        before.entities()
                .forEach(e -> renumbered.add(new Entity(
                        entities.get(e.id()),
                        e.name(),
                        e.type(),
                        e.mentions().stream().map(id -> "x" + id).toList())));
        Collections.reverse(renumbered);
        Extraction extraction = new Extraction(
                before.text(),
                before.segments(),
                mentions,
                renumbered,
                claims.stream().map(claim -> with(claim, entities)).toList(),
                new Extraction.Extractor("test-2"));
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
                extraction,
                document.earlier());
    }

    private static Claim with(Claim claim, Map<String, String> entities) {
        List<Source> sources = claim.sources().stream()
                .map(s -> new Source(s.text(), s.spans(), s.kind(), entities.get(s.entity()), s.path(), s.hop()))
                .toList();
        return new Claim(
                claim.id(),
                claim.kind(),
                claim.segment(),
                claim.parent(),
                claim.counted(),
                claim.notCounted(),
                claim.content(),
                claim.cue(),
                sources,
                claim.recipients(),
                claim.stance(),
                claim.certainty(),
                claim.polarity(),
                claim.tense(),
                claim.modality(),
                claim.quantities(),
                claim.saidAt(),
                claim.about(),
                claim.confidence());
    }

    @Test
    void theSameTextsGiveTheSameGraphAndJudgementsHold() {
        StoryGraph before = linked(first(), JUDGEMENTS);
        StoryGraph after = linked(
                first().stream().map(d -> again(d, d.extraction().claims())).toList(), JUDGEMENTS);

        assertEquals(before.propositions(), after.propositions());
        assertEquals(before.relations(), after.relations());
        // An entity's id is renamed with its number in the document; the store keeps the one it went by.
        assertEquals(told(before), told(after));
        assertEquals(
                before.entities().stream().map(LinkedEntity::name).sorted().toList(),
                after.entities().stream().map(LinkedEntity::name).sorted().toList());
        assertHold(after);
    }

    @Test
    void anExtractorThatFindsLessRetractsNothing() {
        List<LinkDocument> less = first().stream()
                .map(d -> again(d, d.extraction().claims().subList(0, 1)))
                .toList();
        StoryGraph after = linked(less, JUDGEMENTS);

        assertEquals(1, after.propositions().size());
        assertTrue(after.propositions().stream()
                .flatMap(p -> p.history().stream())
                .noneMatch(t -> t.status().lifecycle() == Lifecycle.RETRACTED));
        assertEquals(1, collapse(after).origins().upper());
    }

    private static List<String> told(StoryGraph graph) {
        return graph.statements().stream()
                .map(s -> s.id() + s.speakerText() + s.text() + s.reports())
                .toList();
    }

    private static void assertHold(StoryGraph graph) {
        StoryGraph unjudged = linked(first(), List.of());
        assertEquals(
                List.of(Relation.Type.CONTRADICTS),
                unjudged.relations().stream().map(Relation::type).toList());
        assertEquals(List.of(), graph.relations());
        assertEquals(
                2,
                graph.entities().stream().filter(e -> e.type().equals("PERSON")).count());
        assertEquals(1, collapse(graph).origins().upper());
        assertTrue(graph.propositions().stream()
                .flatMap(p -> p.history().stream())
                .noneMatch(t -> t.status().lifecycle() == Lifecycle.RETRACTED));
    }

    private static Proposition collapse(StoryGraph graph) {
        return graph.propositions().stream()
                .filter(p -> p.text().contains("collapse"))
                .findFirst()
                .orElseThrow();
    }
}
