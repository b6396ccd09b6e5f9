package io.crosscheck.linking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.entity.Entities;
import io.crosscheck.linking.entity.EntityLinker;
import io.crosscheck.linking.entity.ListedNames;
import io.crosscheck.linking.judgement.JudgedClaims;
import io.crosscheck.linking.judgement.Judgement.Subject;
import io.crosscheck.linking.judgement.Judgements;
import io.crosscheck.linking.origin.OriginFinder;
import io.crosscheck.linking.origin.Roots;
import io.crosscheck.linking.proposition.Draft;
import io.crosscheck.linking.proposition.DraftFinder;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.proposition.PropositionText;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.reading.StoryClaims;
import io.crosscheck.linking.relation.JudgedRelations;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.relation.RelationFinder;
import io.crosscheck.linking.statement.Statement;
import io.crosscheck.linking.statement.StatementLinker;
import io.crosscheck.linking.statement.Statements;
import io.crosscheck.linking.statement.Works;
import io.crosscheck.linking.status.History;
import io.crosscheck.linking.status.Status;
import io.crosscheck.linking.story.StoryTitle;
import io.crosscheck.linking.time.Interval;
import io.crosscheck.linking.time.StoryTimes;

/** Links the documents of one story. */
public final class StoryLinker {

    private final PairJudge judge;

    /** By explicit comparison alone. */
    public StoryLinker() {
        this(PairJudge.NONE);
    }

    /** With a second opinion on pairs of propositions about the same. */
    public StoryLinker(PairJudge judge) {
        this.judge = judge;
    }

    /** What the documents say together, by themselves alone. */
    public StoryGraph link(List<LinkDocument> documents) {
        return link(documents, ListedNames.NONE, Judgements.NONE);
    }

    /**
     * What the documents say together; independent of their order.
     *
     * @param listed what alias lists know by the names in the documents
     * @param judgements those that name any of the documents
     */
    public StoryGraph link(List<LinkDocument> documents, ListedNames listed, Judgements judgements) {
        List<LinkDocument> ordered = documents.stream()
                .sorted(Comparator.comparing(LinkDocument::id))
                .toList();
        Entities entities = EntityLinker.link(ordered, listed, judgements);
        List<StoryClaim> claims = StoryClaims.of(ordered);
        StoryTimes times = StoryTimes.of(ordered);
        Works works = Works.of(claims, entities);
        Statements statements = StatementLinker.link(claims, entities, works, times);
        List<Draft> drafts = new DraftFinder(new Participants(entities), statements.byClaim(), judge).find(claims);
        List<Relation> relations = new JudgedRelations(drafts, new JudgedClaims(judgements, Subject.RELATION))
                .of(RelationFinder.in(drafts, judge));
        OriginFinder origins = new OriginFinder(
                new Roots(ordered, entities, works), statements, new JudgedClaims(judgements, Subject.ORIGIN));
        History history = new History(drafts, relations, origins, times);
        Map<String, String> texts = PropositionText.of(drafts);
        List<Proposition> propositions = drafts.stream()
                .map(draft -> proposition(draft, texts.get(draft.id()), history))
                .sorted(SHOWN)
                .toList();
        return new StoryGraph(
                StoryTitle.of(ordered),
                starts(claims, times).orElse(null),
                ends(claims, times).orElse(null),
                entities.all(),
                entities.edges(),
                statements.all().stream()
                        .sorted(Comparator.comparing(Statement::id))
                        .toList(),
                propositions,
                relations);
    }

    private static final Comparator<Proposition> SHOWN = Comparator.comparing(
                    (Proposition p) -> p.status().dispute(), Comparator.comparingInt(StoryLinker::rank))
            .thenComparing(p -> -p.claims().size())
            .thenComparing(Proposition::id);

    private static int rank(Status.Dispute dispute) {
        return switch (dispute) {
            case CONTESTED -> 0;
            case DENIED -> 1;
            case TENSION -> 2;
            case NONE -> 3;
        };
    }

    private static Proposition proposition(Draft draft, String text, History history) {
        History.Course course = history.of(draft);
        List<Proposition.Touch> touches = draft.touches().stream()
                .map(touch -> new Proposition.Touch(
                        touch.claim().id(),
                        touch.claim().document().id(),
                        touch.claim().content(),
                        touch.stance(),
                        touch.claim().counted(),
                        touch.claim().withdrawn()))
                .toList();
        return new Proposition(draft.id(), text, touches, course.origins(), course.status(), course.transitions());
    }

    private static Optional<Instant> starts(List<StoryClaim> claims, StoryTimes times) {
        return claims.stream()
                .filter(claim -> claim.counted() && !claim.within(Role.CAPTION))
                .flatMap(claim -> times.of(claim).stream())
                .map(Interval::from)
                .filter(times::near)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> ends(List<StoryClaim> claims, StoryTimes times) {
        return claims.stream()
                .filter(claim -> claim.counted() && !claim.within(Role.CAPTION))
                .flatMap(claim -> times.of(claim).stream())
                .filter(interval -> times.near(interval.from()))
                .map(interval -> interval.to() == null ? interval.from() : interval.to())
                .filter(times::near)
                .max(Comparator.naturalOrder());
    }
}
