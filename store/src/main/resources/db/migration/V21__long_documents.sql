-- What one long document may cost.

-- Readings that were begun and neither ended nor failed: who reads what ends the process each time would read it for ever.
create table knowledge.extraction_attempt (
    document_id text not null,
    revision    int  not null,
    attempts    int  not null,
    primary key (document_id, revision)
);

-- Indexes a document and its claims. Which mentions stand in a claim is looked up by stretches of 256 units, so that a
-- document of ten times the length takes ten times as long, not a hundred.
create or replace function knowledge.index_document(chosen text) returns void
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
        select run.id as run_id, (m ->> 'start')::int as starts, (m ->> 'end')::int as ends, stretch, member.id as id
        from knowledge.extraction_run run
        cross join lateral jsonb_array_elements(run.mentions) m
        join member on member.document_id = run.document_id and member.local_entity = m ->> 'entity'
        cross join lateral generate_series((m ->> 'start')::int / 256, (m ->> 'end')::int / 256) stretch
        where run.id in (select run_id from cl)),
    span as materialized (
        select cl.id as claim_id, cl.run_id, (s ->> 0)::int as starts, (s ->> 1)::int as ends, stretch
        from cl
        cross join lateral jsonb_array_elements(cl.detail -> 'content' -> 'spans') s
        cross join lateral generate_series((s ->> 0)::int / 256, (s ->> 1)::int / 256) stretch),
    named as (
        select claim_id, array_agg(distinct 'entity:' || id) as entities
        from (
            select s.claim_id, m.id from span s
            join mention m on m.run_id = s.run_id and m.stretch = s.stretch and m.starts < s.ends and m.ends > s.starts
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
