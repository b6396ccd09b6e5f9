package io.crosscheck.linking.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.entity.EntityEdge;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.identity.StableIds;
import io.crosscheck.linking.origin.Origins;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.statement.Statement;
import io.crosscheck.linking.status.Transition;
import io.crosscheck.messages.Identifier;

/** Story graphs as rows of {@link StoryTables}, under the ids that their parts go by. */
final class StoryRows {

    final List<List<Object>> stories = new ArrayList<>();
    final List<List<Object>> storyDocuments = new ArrayList<>();
    final List<List<Object>> entities = new ArrayList<>();
    final List<List<Object>> entityMembers = new ArrayList<>();
    final List<List<Object>> entityEdges = new ArrayList<>();
    final List<List<Object>> statements = new ArrayList<>();
    final List<List<Object>> statementClaims = new ArrayList<>();
    final List<List<Object>> propositions = new ArrayList<>();
    final List<List<Object>> propositionClaims = new ArrayList<>();
    final List<List<Object>> origins = new ArrayList<>();
    final List<List<Object>> statuses = new ArrayList<>();
    final List<List<Object>> relations = new ArrayList<>();

    private final StableIds entityIds;
    private final StableIds statementIds;
    private final StableIds propositionIds;

    StoryRows(StableIds entityIds, StableIds statementIds, StableIds propositionIds) {
        this.entityIds = entityIds;
        this.statementIds = statementIds;
        this.propositionIds = propositionIds;
    }

    void add(LinkedStory story) {
        StoryGraph graph = story.graph();
        stories.add(row(story.id(), story.collection(), graph.title(), graph.starts(), graph.ends()));
        story.documents().forEach(document -> storyDocuments.add(row(story.id(), document)));
        graph.entities().forEach(entity -> add(story.id(), entity));
        graph.entityEdges().forEach(edge -> entityEdges.add(IdentityStore.row(under(edge), story.id())));
        graph.statements().forEach(statement -> add(story.id(), statement));
        graph.propositions().forEach(proposition -> add(story.id(), proposition));
        graph.relations().forEach(relation -> add(story.id(), relation));
    }

    private void add(String story, LinkedEntity entity) {
        String id = entityIds.of(entity.id());
        entities.add(
                row(id, story, entity.type(), entity.name(), entity.aliases(), entity.mentions(), entity.listed()));
        entity.members().forEach(m -> entityMembers.add(row(id, m.document(), m.localEntity(), m.reason(), m.name())));
    }

    private EntityEdge under(EntityEdge edge) {
        String one = entityIds.of(edge.one());
        String other = entityIds.of(edge.other());
        boolean ordered = one.compareTo(other) < 0;
        return new EntityEdge(
                ordered ? one : other,
                ordered ? other : one,
                edge.verdict(),
                edge.score(),
                edge.reason(),
                edge.judgement());
    }

    private void add(String story, Statement statement) {
        String id = statementIds.of(statement.id());
        String speaker = statement.speaker() == null ? null : entityIds.of(statement.speaker());
        statements.add(row(id, story, speaker, statement.text(), statement.saidFrom(), statement.saidTo()));
        statement.reports().forEach(r -> statementClaims.add(row(id, r.claim(), r.drift())));
    }

    private void add(String story, Proposition proposition) {
        String id = propositionIds.of(proposition.id());
        propositions.add(row(
                id,
                story,
                proposition.text(),
                proposition.status().support().name(),
                proposition.status().dispute().name(),
                proposition.status().lifecycle().name(),
                proposition.origins().lower(),
                proposition.origins().upper()));
        proposition
                .claims()
                .forEach(t -> propositionClaims.add(
                        row(id, t.claim(), t.document(), t.stance().name(), t.withdrawn())));
        List<Origins.Group> groups = proposition.origins().groups();
        for (int i = 0; i < groups.size(); i++) {
            Origins.Group group = groups.get(i);
            origins.add(row(id, i, group.reason(), group.claims(), group.raisesLower()));
        }
        for (int i = 0; i < proposition.history().size(); i++) {
            statuses.add(row(id, i, proposition.history().get(i)));
        }
    }

    private static List<Object> row(String proposition, int ordinal, Transition transition) {
        return row(
                proposition,
                ordinal,
                transition.status().support().name(),
                transition.status().dispute().name(),
                transition.status().lifecycle().name(),
                transition.eventTime(),
                transition.evidence());
    }

    private void add(String story, Relation relation) {
        String proposition = propositionIds.of(relation.proposition());
        String other = propositionIds.of(relation.other());
        String kind = relation.kind() == null ? null : relation.kind().name();
        relations.add(row(
                Identifier.derive("x", proposition, other, relation.type(), kind),
                story,
                proposition,
                other,
                relation.type().name(),
                kind,
                relation.explanation(),
                relation.evidence(),
                relation.confidence(),
                relation.decidedBy()));
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    /** The first values of the rows: the ids of what they describe. */
    static Set<String> ids(List<List<Object>> rows) {
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add((String) row.get(0)));
        return ids;
    }
}
