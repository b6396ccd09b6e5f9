package io.crosscheck.linking.store;

import static io.crosscheck.linking.store.ColumnType.BOOLEAN;
import static io.crosscheck.linking.store.ColumnType.INTEGER;
import static io.crosscheck.linking.store.ColumnType.JSON;
import static io.crosscheck.linking.store.ColumnType.REAL;
import static io.crosscheck.linking.store.ColumnType.TEXT;
import static io.crosscheck.linking.store.ColumnType.TEXTS;
import static io.crosscheck.linking.store.ColumnType.TIMESTAMP;

/** The tables of the story graph, each with the columns of a row in order. */
final class StoryTables {

    static final ValidityTable STORY = ValidityTable.of(
            "story", "id", 1, "id", TEXT, "collection", TEXT, "title", TEXT, "starts", TIMESTAMP, "ends", TIMESTAMP);

    static final ValidityTable STORY_DOCUMENT =
            ValidityTable.of("story_document", "story_id", 2, "story_id", TEXT, "document_id", TEXT);

    static final ValidityTable ENTITY = ValidityTable.of(
            "entity",
            "story_id",
            1,
            "id",
            TEXT,
            "story_id",
            TEXT,
            "type",
            TEXT,
            "name",
            TEXT,
            "aliases",
            TEXTS,
            "mentions",
            INTEGER,
            "listed",
            TEXTS);

    static final ValidityTable ENTITY_MEMBER = ValidityTable.of(
            "entity_member",
            "entity_id",
            3,
            "entity_id",
            TEXT,
            "document_id",
            TEXT,
            "local_entity",
            TEXT,
            "reason",
            TEXT,
            "name",
            TEXT);

    static final ValidityTable STATEMENT = ValidityTable.of(
            "statement",
            "story_id",
            1,
            "id",
            TEXT,
            "story_id",
            TEXT,
            "speaker_id",
            TEXT,
            "text",
            TEXT,
            "said_from",
            TIMESTAMP,
            "said_to",
            TIMESTAMP);

    static final ValidityTable STATEMENT_CLAIM = ValidityTable.of(
            "statement_claim", "statement_id", 2, "statement_id", TEXT, "claim_id", TEXT, "drift", TEXT);

    static final ValidityTable PROPOSITION = ValidityTable.of(
            "proposition",
            "story_id",
            1,
            "id",
            TEXT,
            "story_id",
            TEXT,
            "text",
            TEXT,
            "support",
            TEXT,
            "dispute",
            TEXT,
            "lifecycle",
            TEXT,
            "origins_lower",
            INTEGER,
            "origins_upper",
            INTEGER);

    static final ValidityTable PROPOSITION_CLAIM = ValidityTable.of(
            "proposition_claim",
            "proposition_id",
            2,
            "proposition_id",
            TEXT,
            "claim_id",
            TEXT,
            "document_id",
            TEXT,
            "stance",
            TEXT,
            "withdrawn",
            BOOLEAN);

    static final ValidityTable ORIGIN = ValidityTable.of(
            "origin",
            "proposition_id",
            2,
            "proposition_id",
            TEXT,
            "ordinal",
            INTEGER,
            "reason",
            TEXT,
            "claims",
            TEXTS,
            "raises_lower",
            BOOLEAN);

    static final ValidityTable PROPOSITION_STATUS = ValidityTable.of(
            "proposition_status",
            "proposition_id",
            2,
            "proposition_id",
            TEXT,
            "ordinal",
            INTEGER,
            "support",
            TEXT,
            "dispute",
            TEXT,
            "lifecycle",
            TEXT,
            "event_time",
            TIMESTAMP,
            "evidence",
            TEXTS);

    static final ValidityTable RELATION = ValidityTable.of(
            "relation",
            "story_id",
            1,
            "id",
            TEXT,
            "story_id",
            TEXT,
            "proposition_id",
            TEXT,
            "other_id",
            TEXT,
            "type",
            TEXT,
            "kind",
            TEXT,
            "explanation",
            TEXT,
            "evidence",
            JSON,
            "confidence",
            REAL,
            "decided_by",
            TEXTS);

    private StoryTables() {}
}
