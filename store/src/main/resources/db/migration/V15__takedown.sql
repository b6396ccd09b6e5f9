-- Documents that an operator had taken down. Their words go at once from what was handed in and read, and as soon as their
-- stories are linked without them from all that was made of them; what stays is this line.
create table ingest.takedown (
    document_id  text primary key references ingest.document,
    collection   text        not null,
    -- SHA-256 of each of its texts: none of them is taken in again
    text_hashes  text[]      not null,
    at           timestamptz not null,
    -- who, as in the audit log
    by           text        not null,
    reason       text        not null,
    -- when nothing was left of it; null: the linker has not come to it yet
    completed_at timestamptz,
    -- the words that may have to be forgotten then, in alphabetical order; null: that is done
    words        text[]
);
create index takedown_by_time on ingest.takedown (at, document_id);
create index takedown_by_hash on ingest.takedown using gin (text_hashes);
create index takedown_open on ingest.takedown (document_id) where completed_at is null;

-- Takes a document down: all that it says, and what was read in it. An empty run takes the place of what was read, so that
-- the linker, which takes in every new run, links its stories without it. Waits for those who are at the document or its
-- collection. False: it was taken down before.
create function ingest.take_down(document text, actor text, why text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    doc     record;
    newest  int;
    hashes  text[];
    words   text[];
    touched text[];
    heir    text;
begin
    select d.id, d.collection, d.identity into strict doc from ingest.document d where d.id = document;
    perform pg_advisory_xact_lock(hashtextextended(doc.collection || ' ' || doc.identity, 0));
    perform pg_advisory_xact_lock(hashtextextended('extract:' || document, 0));
    perform pg_advisory_xact_lock(hashtextextended('link:' || doc.collection, 0));
    if exists (select 1 from ingest.takedown t where t.document_id = document) then
        return false;
    end if;

    select max(r.number), array_agg(distinct r.text_hash) into newest, hashes
    from ingest.revision r where r.document_id = document;
    select array_agg(distinct w order by w) into words
    from ingest.revision r, unnest(tsvector_to_array(to_tsvector('simple',
        left(coalesce(r.title, '') || ' ' || r.text, 500000)))) w
    where r.document_id = document;
    insert into ingest.takedown (document_id, collection, text_hashes, at, by, reason, words)
    values (document, doc.collection, hashes, clock_timestamp(), actor, why, words);

    -- what was read
    delete from knowledge.link l where l.document_id = document;
    delete from knowledge.claim_source s using knowledge.claim c
    where c.document_id = document and s.run_id = c.run_id and s.claim_id = c.id;
    delete from knowledge.statement_claim s using knowledge.claim c where c.document_id = document and s.claim_id = c.id;
    delete from knowledge.claim c where c.document_id = document;
    delete from knowledge.extraction_run r where r.document_id = document;
    delete from knowledge.dead_letter x where x.document_id = document;
    delete from knowledge.settled_letter x where x.document_id = document;

    -- what was handed in, and what users said of its words
    delete from ingest.revision r where r.document_id = document and r.number < newest;
    update ingest.revision r set title = null, text = '', text_hash = '', html = null,
        known_to = coalesce(r.known_to, clock_timestamp())
    where r.document_id = document;
    update ingest.document d set identity = 'taken down: ' || d.id, external_id = null, url = null, duplicate_of = null
    where d.id = document;
    -- of those that repeat its text, the first is now the one that the others repeat
    select r.document_id into heir from ingest.revision r join ingest.document d on d.id = r.document_id
    where d.collection = doc.collection and r.text_hash = any (hashes) and r.known_to is null
    order by r.known_from, r.document_id limit 1;
    update ingest.document d set duplicate_of = nullif(heir, d.id) where d.duplicate_of = document;
    update ingest.judgement j set
        one = (select coalesce(jsonb_agg(a), '[]') from jsonb_array_elements(j.one) a where a ->> 'document' <> document),
        other = (select coalesce(jsonb_agg(a), '[]') from jsonb_array_elements(j.other) a where a ->> 'document' <> document),
        known_to = coalesce(j.known_to, clock_timestamp()),
        withdrawn_by = coalesce(j.withdrawn_by, actor),
        withdrawal_reason = coalesce(j.withdrawal_reason, 'a document that it names was taken down')
    where j.documents @> array[document];

    -- notices quote claims and propositions of its stories
    select array_agg(distinct s.story_id) into touched
    from knowledge.story_document s where s.document_id = document;
    delete from clients.delivery d using clients.watch w, knowledge.status_change c
    where w.id = d.watch_id and c.collection = w.collection and c.number = d.number and c.story_id = any (touched);

    insert into knowledge.extraction_run (id, document_id, revision, extractor_version, segments, mentions, entities,
        known_from, collection, linked)
    values ('r-taken-down-' || document, document, newest, 'taken down', '[]', '[]', '[]', clock_timestamp(),
        doc.collection, false);
    return true;
end $$;

-- Forgets what earlier states of the graph say of the documents among these that were taken down and that it no longer
-- contains. What the graph said of their stories before goes as a whole: it was made with their words.
create function knowledge.forget_taken_down(documents text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    gone         text[];
    stories      text[];
    propositions text[];
    statements   text[];
    entities     text[];
begin
    select array_agg(t.document_id) into gone from ingest.takedown t
    where t.document_id = any (documents) and t.completed_at is null;
    if gone is null then
        return;
    end if;
    stories := array(select distinct s.story_id from knowledge.story_document s where s.document_id = any (gone));
    propositions := array(select distinct p.id from knowledge.proposition p where p.story_id = any (stories));
    statements := array(select distinct s.id from knowledge.statement s where s.story_id = any (stories));
    entities := array(select distinct e.id from knowledge.entity e where e.story_id = any (stories));

    delete from knowledge.proposition_claim x where x.known_to is not null and x.proposition_id = any (propositions);
    delete from knowledge.proposition_status x where x.known_to is not null and x.proposition_id = any (propositions);
    delete from knowledge.origin x where x.known_to is not null and x.proposition_id = any (propositions);
    delete from knowledge.relation x where x.known_to is not null and x.story_id = any (stories);
    delete from knowledge.proposition x where x.known_to is not null and x.story_id = any (stories);
    delete from knowledge.statement_claim x where x.known_to is not null and x.statement_id = any (statements);
    delete from knowledge.statement x where x.known_to is not null and x.story_id = any (stories);
    delete from knowledge.entity_edge x where x.known_to is not null
        and (x.scope = any (stories) or x.entity_id = any (entities) or x.other_id = any (entities));
    delete from knowledge.entity_member x where x.known_to is not null and x.entity_id = any (entities);
    delete from knowledge.entity x where x.known_to is not null and x.story_id = any (stories);
    delete from knowledge.story_document x where x.known_to is not null and x.story_id = any (stories);
    delete from knowledge.story x where x.known_to is not null and x.id = any (stories);

    delete from knowledge.document_similarity x where x.left_id = any (gone) or x.right_id = any (gone);
    delete from knowledge.document_term x where x.document_id = any (gone);
    delete from knowledge.document_signature x where x.document_id = any (gone);

    -- words that no text of the collection has any more
    delete from knowledge.word w using ingest.takedown t
    where t.document_id = any (gone) and w.collection = t.collection and w.word = any (t.words)
        and not exists (
            select 1 from ingest.revision r join ingest.document d on d.id = r.document_id
            where d.collection = w.collection and r.search @@ to_tsquery('english', quote_literal(w.word)));
    update ingest.takedown t set completed_at = clock_timestamp(), words = null where t.document_id = any (gone);
end $$;

revoke execute on function ingest.take_down, knowledge.forget_taken_down from public;
