-- What query-service asks beyond the present state: any knowledge time, any claim by id, words of documents.

-- A claim as it last was, and those of a document at an earlier knowledge time.
create index claim_by_id on knowledge.claim (id, known_from);
create index claim_history_of_document on knowledge.claim (document_id, ordinal);

-- Rows of a story, document or claim at an earlier knowledge time (the primary keys lead with the row's own id).
create index proposition_history_of_story on knowledge.proposition (story_id, known_from);
create index entity_history_of_story on knowledge.entity (story_id, known_from);
create index statement_history_of_story on knowledge.statement (story_id, known_from);
create index entity_member_history_of_document on knowledge.entity_member (document_id, known_from);
create index statement_claim_history_of_claim on knowledge.statement_claim (claim_id, known_from);
create index proposition_claim_history_of_claim on knowledge.proposition_claim (claim_id, known_from);
create index relation_history_of_proposition on knowledge.relation (proposition_id, known_from);
create index relation_history_of_other on knowledge.relation (other_id, known_from);
create index extraction_run_of_document on knowledge.extraction_run (document_id, known_from);

-- The newest stories first.
create index story_newest on knowledge.story (collection, coalesce(ends, timestamptz '-infinity'), id)
    where known_to is null;

-- Words of a document. A tsvector holds no more than 1 MB: the rest of a very long text is not searched.
alter table ingest.revision
    add column search tsvector generated always as (
        setweight(to_tsvector('english', left(coalesce(title, ''), 2000)), 'A')
        || to_tsvector('english', left(text, 100000))) stored;
create index revision_search on ingest.revision using gin (search);

-- Where a story went that was merged away, through as many merges as there were; null: nowhere.
create function knowledge.story_successor(story text) returns text
    language sql stable
    return (
        with recursive step (id, n) as (
            select target_id, 1 from knowledge.story_redirect where story_id = story
            union all
            select r.target_id, n + 1 from step join knowledge.story_redirect r on r.story_id = step.id where n < 100
        )
        select id from step order by n desc limit 1
    );
