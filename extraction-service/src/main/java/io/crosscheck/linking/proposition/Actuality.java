package io.crosscheck.linking.proposition;

/**
 * How a content puts an event: only facts (past, present, announced) can contradict facts. What is demanded,
 * conditional or merely possible is a matter of its own.
 */
public enum Actuality {
    FACT,
    DEMAND,
    CONDITION,
    POSSIBLE
}
