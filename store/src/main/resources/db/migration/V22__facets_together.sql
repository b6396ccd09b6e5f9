-- Conditions that very many rows meet one by one, and few together: their index answers them together.

-- How a claim is put: its certainty, polarity and tense, the third to the fifth of its facets, as one value.
create function knowledge.manner(facets text[]) returns text[]
    language sql immutable strict parallel safe
    return array[facets[3] || ' ' || facets[4] || ' ' || facets[5]];
create index claim_index_facets_and_manner on knowledge.claim_index using gin (facets, knowledge.manner(facets));
drop index knowledge.claim_index_facets;
alter index knowledge.claim_index_facets_and_manner rename to claim_index_facets;
analyze knowledge.claim_index;

-- Indexes propositions; their claims must be indexed. Facets also have the days (UTC) on which the status changed.
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
            || coalesce(facet.facets, '{}') || coalesce(via.via, '{}') || coalesce(via.only, '{}') || coalesce(event.days, '{}')
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
        select max(s.event_time) as changed, max(s.known_from) as learnt,
            array_agg(distinct 'changed:' || (s.event_time at time zone 'UTC')::date)
                filter (where s.event_time is not null) as days
        from knowledge.proposition_status s where s.proposition_id = p.id and s.known_to is null) event
    on conflict (proposition_id) do update set collection = excluded.collection, story_id = excluded.story_id,
        standing = excluded.standing, origins = excluded.origins, claims = excluded.claims,
        documents = excluded.documents, changed = excluded.changed, learnt = excluded.learnt, facets = excluded.facets
    where (x.collection, x.story_id, x.standing, x.origins, x.claims, x.documents, x.changed, x.learnt, x.facets)
        is distinct from (excluded.collection, excluded.story_id, excluded.standing, excluded.origins, excluded.claims,
            excluded.documents, excluded.changed, excluded.learnt, excluded.facets);
end
$$;
