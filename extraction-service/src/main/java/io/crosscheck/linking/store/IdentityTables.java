package io.crosscheck.linking.store;

import static io.crosscheck.linking.store.ColumnType.REAL;
import static io.crosscheck.linking.store.ColumnType.TEXT;

/** The tables of entities across stories that have validity, each with the columns of a row in order. */
final class IdentityTables {

    static final ValidityTable EDGE = ValidityTable.of(
            "entity_edge",
            "scope",
            3,
            "entity_id",
            TEXT,
            "other_id",
            TEXT,
            "scope",
            TEXT,
            "verdict",
            TEXT,
            "score",
            REAL,
            "reason",
            TEXT,
            "judgement",
            TEXT);

    static final ValidityTable IDENTITY =
            ValidityTable.of("entity_identity", "entity_id", 1, "entity_id", TEXT, "identity_id", TEXT);

    private IdentityTables() {}
}
