package io.crosscheck.access.audit;

/** What the audit log tells of. */
public enum Action {
    KEY_MADE,
    KEY_REVOKED,
    JUDGED,
    JUDGEMENT_WITHDRAWN,
    ALIASES_REPLACED,
    PUBLISHERS_IMPORTED,
    TAKEN_DOWN,
    REPLAYED,
    DISCARDED,
    REEXTRACTION_STARTED,
    REEXTRACTION_CANCELLED
}
