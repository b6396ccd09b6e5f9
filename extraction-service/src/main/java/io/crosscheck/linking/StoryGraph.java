package io.crosscheck.linking;

import java.time.Instant;
import java.util.List;

import io.crosscheck.linking.entity.EntityEdge;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.statement.Statement;

/**
 * What the documents of one story say together. Ids are derived from members alone, so the same documents give the
 * same graph in any order; lists are in order of their ids unless said otherwise.
 *
 * @param title of the document that stands nearest to all others, or its first words
 * @param starts earliest dated event or report, or null
 * @param ends latest dated event or report, or null
 * @param entityEdges what keeps entities apart, or leaves open whether they are one
 * @param propositions contested first, then by number of claims
 */
public record StoryGraph(
        String title,
        Instant starts,
        Instant ends,
        List<LinkedEntity> entities,
        List<EntityEdge> entityEdges,
        List<Statement> statements,
        List<Proposition> propositions,
        List<Relation> relations) {

    public StoryGraph {
        entities = List.copyOf(entities);
        entityEdges = List.copyOf(entityEdges);
        statements = List.copyOf(statements);
        propositions = List.copyOf(propositions);
        relations = List.copyOf(relations);
    }
}
