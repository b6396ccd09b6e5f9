package io.crosscheck.benchmark.queries;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of a generated store. */
final class Tables {

    final Copy publisher;
    final Copy document;
    final Copy revision;
    final Copy run;
    final Copy claim;
    final Copy claimSource;
    final Copy link;
    final Copy story;
    final Copy storyDocument;
    final Copy entity;
    final Copy member;
    final Copy identity;
    final Copy statement;
    final Copy statementClaim;
    final Copy proposition;
    final Copy touch;
    final Copy origin;
    final Copy status;
    final Copy relation;

    Tables(Connection to) {
        publisher = new Copy(to, "ingest.publisher", "id, name, domain, kind, family");
        document = new Copy(to, "ingest.document", "id, collection, identity, url, publisher_id, received_at");
        revision = new Copy(
                to,
                "ingest.revision",
                "document_id, number, title, text, text_hash, language, published_at, known_from");
        run = new Copy(
                to,
                "knowledge.extraction_run",
                "id, document_id, revision, extractor_version, segments, mentions, entities, known_from");
        claim = new Copy(
                to,
                "knowledge.claim",
                "run_id, id, document_id, revision, ordinal, kind, counted, stance, certainty, polarity, tense, modality,"
                        + " confidence, text, detail, known_from");
        claimSource = new Copy(to, "knowledge.claim_source", "run_id, claim_id, path, hop, kind, text, local_entity");
        link = new Copy(to, "knowledge.link", "document_id, run_id, linked_at");
        story = new Copy(to, "knowledge.story", "id, collection, title, starts, ends, known_from");
        storyDocument = new Copy(to, "knowledge.story_document", "story_id, document_id, known_from");
        entity = new Copy(to, "knowledge.entity", "id, story_id, type, name, aliases, mentions, known_from");
        member = new Copy(
                to, "knowledge.entity_member", "entity_id, document_id, local_entity, reason, name, known_from");
        identity = new Copy(to, "knowledge.entity_identity", "entity_id, identity_id, known_from");
        statement =
                new Copy(to, "knowledge.statement", "id, story_id, speaker_id, text, said_from, said_to, known_from");
        statementClaim = new Copy(to, "knowledge.statement_claim", "statement_id, claim_id, known_from");
        proposition = new Copy(
                to,
                "knowledge.proposition",
                "id, story_id, text, support, dispute, lifecycle, origins_lower, origins_upper, known_from");
        touch = new Copy(
                to, "knowledge.proposition_claim", "proposition_id, claim_id, document_id, stance, known_from");
        origin = new Copy(to, "knowledge.origin", "proposition_id, ordinal, reason, claims, raises_lower, known_from");
        status = new Copy(
                to,
                "knowledge.proposition_status",
                "proposition_id, ordinal, support, dispute, lifecycle, event_time, evidence, known_from");
        relation = new Copy(
                to,
                "knowledge.relation",
                "id, story_id, proposition_id, other_id, type, explanation, evidence, confidence, known_from");
    }

    void flush() throws SQLException {
        for (Copy each : List.of(
                publisher,
                document,
                revision,
                run,
                claim,
                claimSource,
                link,
                story,
                storyDocument,
                entity,
                member,
                identity,
                statement,
                statementClaim,
                proposition,
                touch,
                origin,
                status,
                relation)) {
            each.flush();
        }
    }
}
