-- Takedown leaves nothing behind, and what is looked for every minute is found by an index.

-- Deletes the notices of changes in these stories, which quote claims and propositions. Whoever writes such notices holds the
-- row of the collection's progress: he is waited for, and who comes after him reads what is left.
create function clients.forget_notices(chosen text, stories text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into clients.progress as p values (chosen, 0)
    on conflict (collection) do update set number = p.number;
    delete from clients.delivery d using clients.watch w, knowledge.status_change c
    where w.id = d.watch_id and w.collection = chosen
        and c.collection = chosen and c.number = d.number and c.story_id = any (stories);
end $$;
revoke execute on function clients.forget_notices from public;

-- Takes a document down: all that it says, and what was read in it. An empty run takes the place of what was read, so that
-- the linker, which takes in every new run, links its stories without it. Waits for those who are at the document or its
-- collection. False: it was taken down before.
create or replace function ingest.take_down(document text, actor text, why text) returns boolean
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
    -- of the whole text: a tsvector of a long one would be too large
    select array_agg(distinct lower(w.token) order by lower(w.token)) into words
    from ingest.revision r, ts_parse('default', concat_ws(' ', r.title, r.text)) w
    where r.document_id = document and w.token ~ '^[[:alpha:]]';
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

    select array_agg(distinct s.story_id) into touched
    from knowledge.story_document s where s.document_id = document;
    perform clients.forget_notices(doc.collection, touched);

    insert into knowledge.extraction_run (id, document_id, revision, extractor_version, segments, mentions, entities,
        known_from, collection, linked)
    values ('r-taken-down-' || document, document, newest, 'taken down', '[]', '[]', '[]', clock_timestamp(),
        doc.collection, false);
    return true;
end $$;

-- Forgets what earlier states of the graph say of the documents among these that were taken down and that it no longer
-- contains. What the graph said of their stories before goes as a whole: it was made with their words.
create or replace function knowledge.forget_taken_down(documents text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    gone         text[];
    chosen       text;
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

    -- what came after the takedown, while the graph was still made with their words
    delete from knowledge.dead_letter x where x.document_id = any (gone);
    delete from knowledge.settled_letter x where x.document_id = any (gone);
    for chosen in select distinct t.collection from ingest.takedown t where t.document_id = any (gone) order by 1 loop
        perform clients.forget_notices(chosen, stories);
    end loop;

    -- Words that no text of the collection has any more. Stop words, which texts are not found by, stay. Texts are found by
    -- stems, and only some of very many are looked at: a word that is forgotten though another text has it still counts as
    -- known by its stem.
    delete from knowledge.word w using ingest.takedown t
    where t.document_id = any (gone) and w.collection = t.collection and w.word = any (t.words)
        and numnode(to_tsquery('english', quote_literal(w.word))) > 0
        and not exists (
            select 1 from (
                select r.title, r.text from ingest.revision r join ingest.document d on d.id = r.document_id
                where d.collection = w.collection and r.search @@ to_tsquery('english', quote_literal(w.word))
                limit 100) held
            where position(w.word in lower(concat_ws(' ', held.title, held.text))) > 0);
    update ingest.takedown t set completed_at = clock_timestamp(), words = null where t.document_id = any (gone);
end $$;

-- terms that no document has any more; the linker deletes them itself from now on
delete from knowledge.term_count where documents = 0;

-- Notices that arrived or are dead are forgotten after a while.
create index delivery_finished on clients.delivery (finished_at) where state <> 'PENDING';

-- A letter that is no more makes its revision wait again, however long ago that came in.
create index settled_letter_by_end on knowledge.settled_letter (settled_at);
