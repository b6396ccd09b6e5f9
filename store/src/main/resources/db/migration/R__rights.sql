-- Each service's role has the rights its work needs and no more. Roles are made by the migrator before this runs.
grant usage on schema ingest to ${ingest_role}, ${extraction_role}, ${query_role};
grant usage on schema knowledge to ${ingest_role}, ${extraction_role}, ${query_role};

-- ingest-service writes what came in, and reads what became of it.
grant select, insert, update on all tables in schema ingest to ${ingest_role};
grant delete on ingest.outbox to ${ingest_role};
grant usage on all sequences in schema ingest to ${ingest_role};
grant select on knowledge.extraction_run, knowledge.link, knowledge.dead_letter, knowledge.settled_letter to ${ingest_role};
-- a judgement names what it is about by the ids that readers see
grant select on knowledge.entity, knowledge.entity_member, knowledge.entity_identity, knowledge.proposition_claim
    to ${ingest_role};
grant select (id, document_id, text, known_from, known_to) on knowledge.claim to ${ingest_role};

-- extraction-service reads documents and writes knowledge; only working tables may lose rows.
grant select on ingest.publisher, ingest.document, ingest.revision, ingest.alias, ingest.judgement, ingest.curation
    to ${extraction_role};
grant select, insert, update on all tables in schema knowledge to ${extraction_role};
grant delete on knowledge.outbox, knowledge.document_term, knowledge.document_signature,
    knowledge.document_similarity, knowledge.term_count, knowledge.dead_letter,
    knowledge.entity_profile, knowledge.entity_key, knowledge.extraction_attempt
    to ${extraction_role};
grant usage on all sequences in schema knowledge to ${extraction_role};
-- clients go on from its numbers: a line, once written, stays as it is
revoke update on knowledge.status_change from ${extraction_role};
-- what became of a failure is a record
revoke update on knowledge.settled_letter from ${extraction_role};
-- the index is kept by triggers with the owner's rights
revoke insert, update on knowledge.claim_index, knowledge.proposition_index, knowledge.document_index,
    knowledge.story_index, knowledge.entity_index, knowledge.word, knowledge.stale, knowledge.indexing
    from ${extraction_role};

-- query-service reads, and writes only what belongs to its clients.
grant select on ingest.publisher, ingest.document, ingest.revision, ingest.judgement to ${query_role};
grant select on all tables in schema knowledge to ${query_role};
revoke all on knowledge.outbox from ${query_role};
grant usage on schema clients to ${query_role};
grant select, insert, update, delete on all tables in schema clients to ${query_role};

-- a service is ready once the schema is as new as it needs
grant select on public.flyway_schema_history to ${ingest_role}, ${extraction_role}, ${query_role};

-- Keys: ingest-service gives them out and revokes them; all look them up and note their use. None forgets one.
grant usage on schema access to ${ingest_role}, ${extraction_role}, ${query_role};
grant select on access.api_key to ${ingest_role}, ${extraction_role}, ${query_role};
grant update (last_used_at) on access.api_key to ${ingest_role}, ${extraction_role}, ${query_role};
grant insert, update (revoked_at, revoked_by) on access.api_key to ${ingest_role};
-- The audit log: services add to it, ingest-service shows it, none changes it.
grant insert on access.audit to ${ingest_role}, ${extraction_role}, ${query_role};
grant select on access.audit to ${ingest_role};

-- Takedown: what nobody may do by hand is done by functions of the owner. The line that stays is written by them alone.
revoke insert, update on ingest.takedown from ${ingest_role};
grant select on ingest.takedown to ${extraction_role}, ${query_role};
grant execute on function ingest.take_down to ${ingest_role};
grant execute on function knowledge.forget_taken_down to ${extraction_role};
