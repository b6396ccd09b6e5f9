package io.crosscheck.linking.status;

import java.time.Instant;
import java.util.List;

/**
 * A change of a proposition's status in event time.
 *
 * @param eventTime when it came about; null where none of the evidence can be dated
 * @param evidence ids of the claims that brought it, sorted
 */
public record Transition(Status status, Instant eventTime, List<String> evidence) {

    public Transition {
        evidence = List.copyOf(evidence);
    }
}
