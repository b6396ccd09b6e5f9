-- The read model of V11 at a cost that depends on what changed alone: rows are looked up one by one through indexes
-- whatever the planner believes of the tables' sizes, and triggers run once a statement instead of once a row.

-- Indexes a document and its claims.
create function knowledge.index_document(chosen text) returns void
    language plpgsql as $$
declare
    -- claims whose words have not been seen
    fresh text[] := array(select c.id from knowledge.claim c where c.document_id = chosen and c.known_to is null
        and not exists (select 1 from knowledge.claim_index x where x.claim_id = c.id));
begin
    delete from knowledge.claim_index x where x.document_id = chosen and not exists (
        select 1 from knowledge.claim c
        where c.id = x.claim_id and c.document_id = x.document_id and c.known_to is null);
    delete from knowledge.document_index x where x.document_id = chosen and not exists (
        select 1 from ingest.revision r where r.document_id = x.document_id and r.known_to is null);

    with doc as materialized (
        select d.id, d.collection, d.publisher_id, p.family, r.published_at, sd.story_id
        from ingest.document d
        join ingest.revision r on r.document_id = d.id and r.known_to is null
        left join ingest.publisher p on p.id = d.publisher_id
        left join knowledge.story_document sd on sd.document_id = d.id and sd.known_to is null
        where d.id = chosen),
    member as materialized (
        select m.document_id, m.local_entity, knowledge.identity(m.entity_id) as id,
            array_append(e.aliases, e.name) as names
        from knowledge.entity_member m left join knowledge.entity e on e.id = m.entity_id and e.known_to is null
        where m.document_id = chosen and m.known_to is null),
    cl as materialized (
        select c.* from knowledge.claim c where c.document_id = chosen and c.known_to is null),
    label as materialized (
        select h.claim_id, h.path, h.hop, l as label
        from cl join knowledge.claim_source h on h.run_id = cl.run_id and h.claim_id = cl.id
        left join member m on m.document_id = cl.document_id and m.local_entity = h.local_entity
        cross join lateral (
            select m.id as l where m.id is not null
            union select lower(h.text)
            union select h.kind where h.hop = 0
            union select lower(n) from unnest(m.names) n) labels),
    source as (
        select claim_id, array_agg(distinct 'speaker:' || label) as speakers,
            array_agg(distinct 'origin:' || label) filter (where hop = 0) as origins
        from label group by claim_id),
    whole as (
        select s.claim_id, array_agg(s.label) as through
        from (select claim_id, label, count(distinct path) as n from label group by claim_id, label) s
        join (select claim_id, count(distinct path) as n from label group by claim_id) p using (claim_id, n)
        group by s.claim_id),
    mention as materialized (
        select run.id as run_id, (m ->> 'start')::int as starts, (m ->> 'end')::int as ends, member.id as id
        from knowledge.extraction_run run
        cross join lateral jsonb_array_elements(run.mentions) m
        join member on member.document_id = run.document_id and member.local_entity = m ->> 'entity'
        where run.id in (select run_id from cl)),
    named as (
        select claim_id, array_agg(distinct 'entity:' || id) as entities
        from (
            select cl.id as claim_id, m.id from cl
            cross join lateral jsonb_array_elements(cl.detail -> 'content' -> 'spans') span
            join mention m on m.run_id = cl.run_id
                and m.starts < (span ->> 1)::int and m.ends > (span ->> 0)::int
            union
            select cl.id, m.id from cl join knowledge.claim_source h on h.run_id = cl.run_id and h.claim_id = cl.id
            join member m on m.document_id = cl.document_id and m.local_entity = h.local_entity) n
        group by claim_id)
    insert into knowledge.claim_index as x
    select cl.id, doc.collection, cl.document_id, cl.ordinal, doc.story_id,
        coalesce(st.said_from, (cl.detail -> 'saidAt' ->> 'from')::timestamptz, doc.published_at, '-infinity'),
        array['kind:' || cl.kind, 'stance:' || cl.stance, 'certainty:' || cl.certainty, 'polarity:' || cl.polarity,
            'tense:' || cl.tense, 'modality:' || cl.modality, 'counted:' || cl.counted, 'doc:' || cl.document_id]
            || coalesce(array['pub:' || doc.publisher_id], '{}')
            || coalesce(named.entities, '{}')
            || coalesce(source.speakers, '{}')
            || coalesce(source.origins,
                array['origin:NARRATED'] || coalesce(array['origin:' || doc.publisher_id], '{}')),
        array_remove(array[cl.document_id, doc.publisher_id, 'family:' || lower(doc.family),
            case when cl.kind = 'NARRATED' then cl.kind end], null) || coalesce(whole.through, '{}')
    from cl join doc on doc.id = cl.document_id
    left join source on source.claim_id = cl.id
    left join whole on whole.claim_id = cl.id
    left join named on named.claim_id = cl.id
    left join lateral (
        select s.said_from from knowledge.statement_claim sc
        join knowledge.statement s on s.id = sc.statement_id and s.known_to is null
        where sc.claim_id = cl.id and sc.known_to is null limit 1) st on true
    on conflict (claim_id) do update set collection = excluded.collection, document_id = excluded.document_id,
        ordinal = excluded.ordinal, story_id = excluded.story_id, at = excluded.at, facets = excluded.facets,
        through = excluded.through
    where (x.collection, x.document_id, x.ordinal, x.story_id, x.at, x.facets, x.through) is distinct from
        (excluded.collection, excluded.document_id, excluded.ordinal, excluded.story_id, excluded.at, excluded.facets,
            excluded.through);

    insert into knowledge.document_index as x
    select d.id, d.collection, sd.story_id, p.name, knowledge.title(d.id, r.number, r.title),
        coalesce(r.published_at, '-infinity'), d.received_at, n.claims, n.counted,
        coalesce(array['pub:' || d.publisher_id], '{}') || n.facets
    from ingest.document d
    join ingest.revision r on r.document_id = d.id and r.known_to is null
    left join ingest.publisher p on p.id = d.publisher_id
    left join knowledge.story_document sd on sd.document_id = d.id and sd.known_to is null
    cross join lateral (
        select (select count(*) from knowledge.claim_index c where c.document_id = d.id) as claims,
            (select count(*) filter (where 'counted:true' = any(c.facets)) from knowledge.claim_index c
                where c.document_id = d.id) as counted,
            (select coalesce(array_agg(distinct facet), '{}') from (
                select facet from knowledge.claim_index c, unnest(c.facets) facet where c.document_id = d.id
                    and facet not like 'doc:%' and facet not like 'pub:%' and facet not like 'counted:%'
                union all
                select 'entity:' || knowledge.identity(m.entity_id) from knowledge.entity_member m
                where m.document_id = d.id and m.known_to is null) f) as facets) n
    where d.id = chosen
    on conflict (document_id) do update set collection = excluded.collection, story_id = excluded.story_id,
        publisher = excluded.publisher, title = excluded.title, published = excluded.published,
        received = excluded.received, claims = excluded.claims, counted = excluded.counted, facets = excluded.facets
    where (x.collection, x.story_id, x.publisher, x.title, x.published, x.claims, x.counted, x.facets) is distinct from
        (excluded.collection, excluded.story_id, excluded.publisher, excluded.title, excluded.published,
            excluded.claims, excluded.counted, excluded.facets);

    perform knowledge.index_words(x.collection, concat_ws(' ', x.title, (
        select string_agg(c.text, ' ' order by c.id) from knowledge.claim c where c.id = any(fresh) and c.known_to is null)))
    from knowledge.document_index x where x.document_id = chosen and cardinality(fresh) > 0;
end
$$;

-- Indexes documents and their claims.
create or replace function knowledge.index_documents(ids text[]) returns void
    language plpgsql as $$
begin
    perform knowledge.index_document(id) from unnest(ids) id;
end
$$;

-- Indexes propositions; their claims must be indexed.
create or replace function knowledge.index_propositions(ids text[]) returns void
    language plpgsql as $$
begin
    delete from knowledge.proposition_index x where x.proposition_id = any(ids) and not exists (
        select 1 from knowledge.proposition p join knowledge.story s on s.id = p.story_id and s.known_to is null
        where p.id = x.proposition_id and p.known_to is null);

    insert into knowledge.proposition_index as x
    select p.id, st.collection, p.story_id, knowledge.standing(p.dispute, p.origins_lower), p.origins_lower,
        touch.claims, touch.documents, coalesce(event.changed, '-infinity'), coalesce(event.learnt, p.known_from),
        array['support:' || p.support, 'dispute:' || p.dispute, 'lifecycle:' || p.lifecycle]
            || coalesce(facet.facets, '{}') || coalesce(via.via, '{}') || coalesce(via.only, '{}')
    from unnest(ids) i (id)
    join knowledge.proposition p on p.id = i.id and p.known_to is null
    join knowledge.story st on st.id = p.story_id and st.known_to is null
    cross join lateral (
        select count(*) as claims, count(distinct pc.document_id) as documents
        from knowledge.proposition_claim pc where pc.proposition_id = p.id and pc.known_to is null) touch
    cross join lateral (
        select array_agg(distinct f) as facets
        from knowledge.proposition_claim pc
        left join knowledge.claim_index c on c.claim_id = pc.claim_id
        cross join lateral (
            select f from unnest(c.facets) f
            where f not like 'stance:%' and f not like 'counted:%' and f not like 'origin:%'
            union all select 'stance:' || pc.stance) each
        where pc.proposition_id = p.id and pc.known_to is null) facet
    -- an origin passes through what all its claims pass through
    cross join lateral (
        select array_agg('via:' || label) as via,
            array_agg('only:' || label) filter (where passing = origins) as only
        from (
            select label, count(*) as passing, min(origins) as origins
            from (
                select c.label, c.claims, r.claims as all_claims, r.origins
                from (
                    select o.ordinal, o.claims as named, count(*) over () as origins,
                        (select count(*) from knowledge.claim_index c where c.claim_id = any(o.claims)) as claims
                    from knowledge.origin o where o.proposition_id = p.id and o.known_to is null) r
                cross join lateral (
                    select label, count(distinct c.claim_id) as claims
                    from knowledge.claim_index c, unnest(c.through) label where c.claim_id = any(r.named)
                    group by label) c) labels
            where claims = all_claims
            group by label) passes) via
    cross join lateral (
        select max(s.event_time) as changed, max(s.known_from) as learnt
        from knowledge.proposition_status s where s.proposition_id = p.id and s.known_to is null) event
    on conflict (proposition_id) do update set collection = excluded.collection, story_id = excluded.story_id,
        standing = excluded.standing, origins = excluded.origins, claims = excluded.claims,
        documents = excluded.documents, changed = excluded.changed, learnt = excluded.learnt, facets = excluded.facets
    where (x.collection, x.story_id, x.standing, x.origins, x.claims, x.documents, x.changed, x.learnt, x.facets)
        is distinct from (excluded.collection, excluded.story_id, excluded.standing, excluded.origins, excluded.claims,
            excluded.documents, excluded.changed, excluded.learnt, excluded.facets);
end
$$;

-- A transaction that has something to index: one row, whose trigger does it once.
create unlogged table knowledge.indexing (tx xid8 primary key default pg_current_xact_id());

create or replace function knowledge.index_stale() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    documents    text[];
    propositions text[];
    stories      text[];
    entities     text[];
begin
    delete from knowledge.indexing where tx = pg_current_xact_id();
    select array_agg(id) filter (where kind = 'DOCUMENT'), array_agg(id) filter (where kind = 'PROPOSITION'),
        array_agg(id) filter (where kind = 'STORY'), array_agg(id) filter (where kind = 'ENTITY')
    into documents, propositions, stories, entities
    from knowledge.stale where tx = pg_current_xact_id();
    if not found or num_nulls(documents, propositions, stories, entities) = 4 then
        return null;
    end if;
    delete from knowledge.stale where tx = pg_current_xact_id();
    if documents is not null then
        -- a story's propositions and its own row depend on its documents
        stories := stories || array(select story_id from knowledge.document_index
            where document_id = any(documents) and story_id is not null);
        perform knowledge.index_documents(array(select distinct d from unnest(documents) d order by d));
        stories := stories || array(select story_id from knowledge.document_index
            where document_id = any(documents) and story_id is not null);
        propositions := propositions || array(select pc.proposition_id from knowledge.proposition_claim pc
            where pc.document_id = any(documents) and pc.known_to is null);
    end if;
    if propositions is not null then
        perform knowledge.index_propositions(array(select distinct p from unnest(propositions) p order by p));
        stories := stories || array(select story_id from knowledge.proposition_index
            where proposition_id = any(propositions));
    end if;
    if stories is not null then
        perform knowledge.index_stories(array(select distinct s from unnest(stories) s order by s));
    end if;
    if entities is not null then
        perform knowledge.index_entities(array(select distinct knowledge.identity(e) from unnest(entities) e
            union select e from unnest(entities) e order by 1));
    end if;
    return null;
end
$$;

drop trigger index_stale on knowledge.stale;
create constraint trigger index_stale after insert on knowledge.indexing deferrable initially deferred
    for each row execute function knowledge.index_stale();

create function knowledge.index_before_commit() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.indexing default values on conflict do nothing;
    return null;
end
$$;
create trigger index_before_commit after insert on knowledge.stale
    for each statement execute function knowledge.index_before_commit();

create or replace function knowledge.stale_document() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select distinct 'DOCUMENT', document_id from changed on conflict do nothing;
    return null;
end
$$;
create or replace function knowledge.stale_story_document() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id)
        select 'DOCUMENT', document_id from changed union select 'STORY', story_id from changed
        on conflict do nothing;
    return null;
end
$$;
create or replace function knowledge.stale_proposition() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select distinct 'PROPOSITION', proposition_id from changed
        on conflict do nothing;
    return null;
end
$$;
create or replace function knowledge.stale_proposition_of_story() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id)
        select 'PROPOSITION', id from changed union select 'STORY', story_id from changed
        on conflict do nothing;
    return null;
end
$$;
-- A story that begins or ends takes its propositions and entities along.
create or replace function knowledge.stale_story() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select 'STORY', id from changed
        union select 'PROPOSITION', p.id from changed c
            join knowledge.proposition p on p.story_id = c.id and p.known_to is null
        union select 'ENTITY', knowledge.identity(e.id) from changed c
            join knowledge.entity e on e.story_id = c.id and e.known_to is null
        on conflict do nothing;
    return null;
end
$$;
-- Documents are indexed by an entity's names alone, not by how often it is named.
create or replace function knowledge.stale_entity() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select 'ENTITY', id from changed
        union select 'ENTITY', knowledge.identity(id) from changed
        union select 'STORY', story_id from changed
        union select 'DOCUMENT', m.document_id from changed c
            join knowledge.entity_member m on m.entity_id = c.id and m.known_to is null
            where c.known_to is null and not exists (
                select 1 from knowledge.entity o
                where o.id = c.id and o.known_to = c.known_from and o.name = c.name and o.aliases = c.aliases)
        on conflict do nothing;
    return null;
end
$$;
create or replace function knowledge.stale_identity() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select 'ENTITY', entity_id from changed
        union select 'ENTITY', identity_id from changed
        union select 'DOCUMENT', m.document_id from changed c
            join knowledge.entity_member m on m.entity_id = c.entity_id and m.known_to is null
        on conflict do nothing;
    return null;
end
$$;
-- What stands beside a claim: its sources, and its statement, whose time is shown.
create or replace function knowledge.stale_claim() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select distinct 'DOCUMENT', c.document_id from changed s
        join knowledge.claim c on c.id = s.claim_id and c.known_to is null
        on conflict do nothing;
    return null;
end
$$;

drop trigger stale on ingest.revision;
create trigger stale_insert after insert on ingest.revision referencing new table as changed
    for each statement execute function knowledge.stale_document();
create trigger stale_update after update on ingest.revision referencing new table as changed
    for each statement execute function knowledge.stale_document();
drop trigger stale on knowledge.claim;
create trigger stale_insert after insert on knowledge.claim referencing new table as changed
    for each statement execute function knowledge.stale_document();
create trigger stale_update after update on knowledge.claim referencing new table as changed
    for each statement execute function knowledge.stale_document();
drop trigger stale on knowledge.claim_source;
create trigger stale_insert after insert on knowledge.claim_source referencing new table as changed
    for each statement execute function knowledge.stale_claim();
drop trigger stale on knowledge.entity_member;
create trigger stale_insert after insert on knowledge.entity_member referencing new table as changed
    for each statement execute function knowledge.stale_document();
create trigger stale_update after update on knowledge.entity_member referencing new table as changed
    for each statement execute function knowledge.stale_document();
drop trigger stale on knowledge.story_document;
create trigger stale_insert after insert on knowledge.story_document referencing new table as changed
    for each statement execute function knowledge.stale_story_document();
create trigger stale_update after update on knowledge.story_document referencing new table as changed
    for each statement execute function knowledge.stale_story_document();
drop trigger stale on knowledge.proposition;
create trigger stale_insert after insert on knowledge.proposition referencing new table as changed
    for each statement execute function knowledge.stale_proposition_of_story();
create trigger stale_update after update on knowledge.proposition referencing new table as changed
    for each statement execute function knowledge.stale_proposition_of_story();
drop trigger stale on knowledge.proposition_claim;
create trigger stale_insert after insert on knowledge.proposition_claim referencing new table as changed
    for each statement execute function knowledge.stale_proposition();
create trigger stale_update after update on knowledge.proposition_claim referencing new table as changed
    for each statement execute function knowledge.stale_proposition();
drop trigger stale on knowledge.proposition_status;
create trigger stale_insert after insert on knowledge.proposition_status referencing new table as changed
    for each statement execute function knowledge.stale_proposition();
create trigger stale_update after update on knowledge.proposition_status referencing new table as changed
    for each statement execute function knowledge.stale_proposition();
drop trigger stale on knowledge.origin;
create trigger stale_insert after insert on knowledge.origin referencing new table as changed
    for each statement execute function knowledge.stale_proposition();
create trigger stale_update after update on knowledge.origin referencing new table as changed
    for each statement execute function knowledge.stale_proposition();
drop trigger stale on knowledge.story;
create trigger stale_insert after insert on knowledge.story referencing new table as changed
    for each statement execute function knowledge.stale_story();
create trigger stale_update after update on knowledge.story referencing new table as changed
    for each statement execute function knowledge.stale_story();
drop trigger stale on knowledge.entity;
create trigger stale_insert after insert on knowledge.entity referencing new table as changed
    for each statement execute function knowledge.stale_entity();
create trigger stale_update after update on knowledge.entity referencing new table as changed
    for each statement execute function knowledge.stale_entity();
drop trigger stale on knowledge.entity_identity;
create trigger stale_insert after insert on knowledge.entity_identity referencing new table as changed
    for each statement execute function knowledge.stale_identity();
create trigger stale_update after update on knowledge.entity_identity referencing new table as changed
    for each statement execute function knowledge.stale_identity();
drop trigger stale on knowledge.statement_claim;
create trigger stale_insert after insert on knowledge.statement_claim referencing new table as changed
    for each statement execute function knowledge.stale_claim();
create trigger stale_update after update on knowledge.statement_claim referencing new table as changed
    for each statement execute function knowledge.stale_claim();
