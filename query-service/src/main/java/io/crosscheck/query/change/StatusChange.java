package io.crosscheck.query.change;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.crosscheck.query.proposition.Status;

/**
 * A change of a proposition's status, as the store's log has it: its number, ids and statuses are the same at any
 * replica and for ever; what it quotes is gone when its documents were taken down.
 *
 * @param number its place among the collection's changes, without gaps, from 1
 * @param text of the proposition; null where a document that it was made from was taken down
 * @param before null: the proposition is new
 * @param after null: the proposition is no longer held
 * @param at when it was learnt
 * @param eventTime when it came about; null where none of the evidence can be dated
 * @param evidence ids of the claims that brought it
 * @param entities ids, across stories and in its own, of whom its claims name or have as a source
 * @param publishers ids, names and domains, in lower case, of those whose documents carry it
 */
public record StatusChange(
        String collection,
        long number,
        String story,
        String proposition,
        String text,
        Status before,
        Status after,
        Instant at,
        Instant eventTime,
        List<String> evidence,
        Set<String> entities,
        Set<String> publishers) {

    public StatusChange {
        evidence = List.copyOf(evidence);
        entities = Set.copyOf(entities);
        publishers = Set.copyOf(publishers);
    }
}
