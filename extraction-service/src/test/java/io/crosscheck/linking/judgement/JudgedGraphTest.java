package io.crosscheck.linking.judgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.Report;
import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.entity.ListedNames;
import io.crosscheck.linking.judgement.Judgement.Anchor;
import io.crosscheck.linking.judgement.Judgement.Subject;
import io.crosscheck.linking.origin.Origins;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.relation.Relation.Type;

import static io.crosscheck.extraction.annotation.SourceKind.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JudgedGraphTest {

    private static final String CRACK = "A crack in the northern wall caused the collapse of the Ostrava Mill dam";
    private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

    private static Judgement judged(Subject subject, boolean confirmed, String relation, Anchor one, Anchor other) {
        return new Judgement(
                "j" + subject + confirmed + relation,
                subject,
                confirmed,
                relation,
                List.of(one),
                List.of(other),
                "Ada",
                "the annex says so",
                NOON);
    }

    private static StoryGraph link(List<Judgement> judgements, List<LinkDocument> documents) {
        return new StoryLinker().link(documents, ListedNames.NONE, Judgements.of(judgements));
    }

    private static Report count(String id, String soldiers) {
        return Report.of(id)
                .name("Orland", "LOCATION")
                .claim(
                        "Orland has " + soldiers + " soldiers on the island.",
                        c -> c.quantity(soldiers, soldiers.replace(",", ""), "soldier"));
    }

    private static final List<LinkDocument> COUNTS =
            List.of(count("a", "5,000").document(), count("b", "8,000").document());

    private static Anchor counted(String document, String soldiers) {
        return new Anchor(document, "Orland has " + soldiers + " soldiers on the island.");
    }

    @Test
    void whatUsersRejectIsNoRelation() {
        assertEquals(
                List.of(Type.CONTRADICTS),
                link(List.of(), COUNTS).relations().stream().map(Relation::type).toList());
        assertEquals(
                List.of(),
                link(
                                List.of(judged(
                                        Subject.RELATION, false, null, counted("b", "8,000"), counted("a", "5,000"))),
                                COUNTS)
                        .relations());
        assertEquals(
                1,
                link(
                                List.of(judged(
                                        Subject.RELATION,
                                        false,
                                        "TENSION",
                                        counted("a", "5,000"),
                                        counted("b", "8,000"))),
                                COUNTS)
                        .relations()
                        .size());
    }

    @Test
    void whatUsersConfirmIsARelationAndTellsWhoSaidSo() {
        List<LinkDocument> documents = List.of(
                Report.of("a")
                        .claim("The Velmark regatta was moved to the spring.")
                        .document(),
                Report.of("b")
                        .claim("Every boat of the guild lay in the yard until June.")
                        .document());
        assertEquals(List.of(), link(List.of(), documents).relations());

        Relation tension = link(
                        List.of(judged(
                                Subject.RELATION,
                                true,
                                "TENSION",
                                new Anchor("a", "The Velmark regatta was moved to the spring"),
                                new Anchor("b", "Every boat of the guild lay in the yard until June."))),
                        documents)
                .relations()
                .get(0);
        assertEquals(Type.TENSION, tension.type());
        assertEquals("judged by Ada: the annex says so", tension.explanation());
        assertEquals(1, tension.confidence());

        Relation known = link(
                        List.of(judged(
                                Subject.RELATION, true, "CONTRADICTS", counted("a", "5,000"), counted("b", "8,000"))),
                        COUNTS)
                .relations()
                .get(0);
        assertTrue(known.explanation().endsWith("; judged by Ada: the annex says so"), known.explanation());
    }

    private static LinkDocument said(String id, String speaker) {
        return Report.of(id)
                .name(speaker, "PERSON")
                .claim(CRACK + ", " + speaker + " said.", c -> c.content(CRACK).by(PERSON, speaker))
                .document();
    }

    private static Origins origins(List<Judgement> judgements, List<LinkDocument> documents) {
        return link(judgements, documents).propositions().stream()
                .filter(p -> p.claims().size() == documents.size())
                .map(Proposition::origins)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void originsAreOneOrTwoAsUsersSay() {
        List<LinkDocument> two = List.of(said("a", "Ilsa Brandt"), said("b", "Tom Reiss"));
        assertEquals(2, origins(List.of(), two).lower());
        Origins shared = origins(
                List.of(judged(Subject.ORIGIN, true, null, new Anchor("a", CRACK), new Anchor("b", CRACK))), two);
        assertEquals(1, shared.upper());
        assertTrue(shared.groups().get(0).reason().contains("judged by Ada"), shared.toString());

        List<LinkDocument> one = List.of(said("a", "Ilsa Brandt"), said("b", "Ilsa Brandt"));
        assertEquals(1, origins(List.of(), one).upper());
        assertEquals(
                2,
                origins(
                                List.of(judged(
                                        Subject.ORIGIN, false, null, new Anchor("a", CRACK), new Anchor("b", CRACK))),
                                one)
                        .lower());
    }

    @Test
    void aClaimIsFoundAgainWhenItsLimitsAreDrawnAnew() {
        Anchor before = new Anchor("a", "On Tuesday " + CRACK);
        Origins shared = origins(
                List.of(judged(Subject.ORIGIN, true, null, before, new Anchor("b", CRACK))),
                List.of(said("a", "Ilsa Brandt"), said("b", "Tom Reiss")));

        assertEquals(1, shared.upper());
    }

    @Test
    void theOrderOfDocumentsAndJudgementsDoesNotMatter() {
        List<LinkDocument> documents = new ArrayList<>(COUNTS);
        documents.add(said("c", "Ilsa Brandt"));
        documents.add(said("d", "Tom Reiss"));
        List<Judgement> judgements = new ArrayList<>(List.of(
                judged(Subject.RELATION, false, null, counted("a", "5,000"), counted("b", "8,000")),
                judged(Subject.ORIGIN, true, null, new Anchor("c", CRACK), new Anchor("d", CRACK)),
                judged(Subject.ENTITY, true, null, new Anchor("c", "Ilsa Brandt"), new Anchor("d", "Tom Reiss"))));
        StoryGraph expected = link(judgements, documents);
        Random random = new Random(5);
        for (int i = 0; i < 8; i++) {
            Collections.shuffle(documents, random);
            Collections.shuffle(judgements, random);
            assertEquals(expected, link(judgements, documents));
        }
    }
}
