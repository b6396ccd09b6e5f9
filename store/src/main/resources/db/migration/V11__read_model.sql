-- What lists and searches answer from: a row for each thing that is held now, with all it can be asked by, so that any
-- combination of conditions is one index condition. Derived from the other tables alone, by triggers, in the transaction
-- that changes them. What was held before is answered from the tables themselves.
create extension if not exists pg_trgm;

-- facets: "name:value", all that a filter can ask for. kind, stance, certainty, polarity, tense, modality, counted;
-- pub (publisher), doc, entity (a source or mentioned), speaker (on a path of sources: id, names and words, lower case),
-- origin (the same of whoever stands at the start of a path; the publisher where the outlet speaks itself).
create table knowledge.claim_index (
    claim_id    text primary key,
    collection  text        not null,
    document_id text        not null,
    ordinal     int         not null,
    story_id    text,
    -- when it was said, else published; -infinity: undated
    at          timestamptz not null,
    facets      text[]      not null,
    -- what every path of its sources passes through: ids, names and words, and its document, publisher and family
    through     text[]      not null
);
create index claim_index_placed on knowledge.claim_index (collection, document_id, ordinal, claim_id);
create index claim_index_newest on knowledge.claim_index (collection, at, claim_id);
create index claim_index_of_document on knowledge.claim_index (document_id);
create index claim_index_of_story on knowledge.claim_index (story_id, document_id, ordinal, claim_id);
create index claim_index_facets on knowledge.claim_index using gin (facets);
alter table knowledge.claim_index alter column facets set statistics 1000;

-- facets: those of its claims, support, dispute, lifecycle, via (an origin passes through it), only (every origin does).
create table knowledge.proposition_index (
    proposition_id text primary key,
    collection     text        not null,
    story_id       text        not null,
    -- contested first, then by number of origins
    standing       int         not null,
    origins        int         not null,
    claims         int         not null,
    documents      int         not null,
    -- when its status last changed in event time; -infinity: undated
    changed        timestamptz not null,
    -- when we last learnt of a change
    learnt         timestamptz not null,
    facets         text[]      not null
);
create index proposition_index_standing on knowledge.proposition_index (collection, standing, proposition_id);
create index proposition_index_changed on knowledge.proposition_index (collection, changed, proposition_id);
create index proposition_index_learnt on knowledge.proposition_index (collection, learnt, proposition_id);
create index proposition_index_claims on knowledge.proposition_index (collection, claims, proposition_id);
create index proposition_index_origins on knowledge.proposition_index (collection, origins, proposition_id);
create index proposition_index_of_story on knowledge.proposition_index (story_id, standing, proposition_id);
create index proposition_index_facets on knowledge.proposition_index using gin (facets);
alter table knowledge.proposition_index alter column facets set statistics 1000;

-- facets: those of its claims, pub, and entity of all that it names.
create table knowledge.document_index (
    document_id text primary key,
    collection  text        not null,
    story_id    text,
    publisher   text,
    title       text,
    -- -infinity: undated
    published   timestamptz not null,
    received    timestamptz not null,
    claims      int         not null,
    counted     int         not null,
    facets      text[]      not null
);
create index document_index_newest on knowledge.document_index (collection, published, document_id);
create index document_index_received on knowledge.document_index (collection, received, document_id);
create index document_index_claims on knowledge.document_index (collection, claims, document_id);
create index document_index_of_story on knowledge.document_index (story_id, published, document_id);
create index document_index_facets on knowledge.document_index using gin (facets);
alter table knowledge.document_index alter column facets set statistics 1000;

-- facets: those of its documents and propositions.
create table knowledge.story_index (
    story_id     text primary key,
    collection   text        not null,
    -- -infinity: undated
    newest       timestamptz not null,
    learnt       timestamptz not null,
    documents    int         not null,
    publishers   int         not null,
    entities     int         not null,
    propositions int         not null,
    contested    int         not null,
    corroborated int         not null,
    claims       int         not null,
    counted      int         not null,
    facets       text[]      not null,
    -- its title and those of its documents
    search       tsvector    not null
);
create index story_index_newest on knowledge.story_index (collection, newest, story_id);
create index story_index_learnt on knowledge.story_index (collection, learnt, story_id);
create index story_index_contested on knowledge.story_index (collection, contested, story_id);
create index story_index_documents on knowledge.story_index (collection, documents, story_id);
create index story_index_facets on knowledge.story_index using gin (facets);
create index story_index_search on knowledge.story_index using gin (search);
alter table knowledge.story_index alter column facets set statistics 1000;

-- Entities across stories, under the id that readers see. facets: story, type (with those it is finer than).
create table knowledge.entity_index (
    entity_id  text primary key,
    collection text   not null,
    name       text   not null,
    type       text   not null,
    mentions   int    not null,
    stories    int    not null,
    -- the stories that name it most
    story_ids  text[] not null,
    aliases    text[] not null,
    listed     text[] not null,
    -- all its names, lower case, each on a line
    names      text   not null,
    facets     text[] not null
);
create index entity_index_mentions on knowledge.entity_index (collection, mentions, entity_id);
create index entity_index_stories on knowledge.entity_index (collection, stories, entity_id);
create index entity_index_name on knowledge.entity_index (collection, name, entity_id);
create index entity_index_names on knowledge.entity_index using gin (names gin_trgm_ops);
create index entity_index_facets on knowledge.entity_index using gin (facets);

-- The words of a collection's claims, titles and names, each with its stem: by these a misspelt word is recognised.
create table knowledge.word (
    collection text not null,
    word       text not null,
    stem       text not null,
    primary key (collection, word)
);
create index word_stem on knowledge.word (collection, stem);
create index word_like on knowledge.word using gin (word gin_trgm_ops);

-- What an uncommitted transaction has changed and must index before it commits.
create unlogged table knowledge.stale (
    tx   xid8 not null default pg_current_xact_id(),
    kind text not null check (kind in ('DOCUMENT', 'PROPOSITION', 'STORY', 'ENTITY')),
    id   text not null,
    primary key (tx, kind, id)
);

-- Looked up by id from lists, and by what filters name.
create index document_of_publisher on ingest.document (publisher_id, id);
create index publisher_by_name on ingest.publisher (lower(name));
create index proposition_claim_history_of_proposition on knowledge.proposition_claim (proposition_id, known_from);
create index proposition_status_by_time on knowledge.proposition_status (event_time, proposition_id)
    where known_to is null;
-- The id that an entity of a story goes by across stories.
create function knowledge.identity(entity text) returns text
    language sql stable
    return coalesce(
        (select i.identity_id from knowledge.entity_identity i where i.entity_id = entity and i.known_to is null limit 1),
        entity);

-- Where a proposition stands in lists: contested ones first, then by number of origins.
create function knowledge.standing(dispute text, origins int) returns int
    language sql immutable
    return case dispute when 'CONTESTED' then 0 when 'DENIED' then 1 when 'TENSION' then 2 else 3 end * 100000
        - least(origins, 99999);

-- contested first at an earlier knowledge time
create index proposition_standing on knowledge.proposition (knowledge.standing(dispute, origins_lower), id);

create function knowledge.index_words(chosen_collection text, texts text) returns void
    language sql as $$
    insert into knowledge.word
    select chosen_collection, w, coalesce((ts_lexize('english_stem', w))[1], w)
    from (select distinct w from unnest(tsvector_to_array(to_tsvector('simple', left(texts, 200000)))) w
        where w ~ '^[[:alpha:]][[:alpha:]''-]{2,39}$') words
    order by w
    on conflict do nothing
$$;

-- Indexes documents and their claims.
create function knowledge.index_documents(ids text[]) returns void
    language plpgsql as $$
begin
    delete from knowledge.claim_index x where x.document_id = any(ids) and not exists (
        select 1 from knowledge.claim c where c.id = x.claim_id and c.document_id = x.document_id and c.known_to is null);
    delete from knowledge.document_index x where x.document_id = any(ids) and not exists (
        select 1 from ingest.revision r where r.document_id = x.document_id and r.known_to is null);

    with doc as materialized (
        select d.id, d.collection, d.publisher_id, p.family, r.published_at, sd.story_id
        from ingest.document d
        join ingest.revision r on r.document_id = d.id and r.known_to is null
        left join ingest.publisher p on p.id = d.publisher_id
        left join knowledge.story_document sd on sd.document_id = d.id and sd.known_to is null
        where d.id = any(ids)),
    member as materialized (
        select m.document_id, m.local_entity, knowledge.identity(m.entity_id) as id,
            array_append(e.aliases, e.name) as names
        from knowledge.entity_member m left join knowledge.entity e on e.id = m.entity_id and e.known_to is null
        where m.document_id = any(ids) and m.known_to is null),
    cl as materialized (
        select c.* from knowledge.claim c where c.document_id = any(ids) and c.known_to is null),
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
    where d.id = any(ids)
    on conflict (document_id) do update set collection = excluded.collection, story_id = excluded.story_id,
        publisher = excluded.publisher, title = excluded.title, published = excluded.published,
        received = excluded.received, claims = excluded.claims, counted = excluded.counted, facets = excluded.facets
    where (x.collection, x.story_id, x.publisher, x.title, x.published, x.claims, x.counted, x.facets) is distinct from
        (excluded.collection, excluded.story_id, excluded.publisher, excluded.title, excluded.published,
            excluded.claims, excluded.counted, excluded.facets);

    perform knowledge.index_words(collection, string_agg(text, ' ' order by id)) from (
        select d.collection, c.id, c.text from knowledge.claim c join ingest.document d on d.id = c.document_id
        where c.document_id = any(ids) and c.known_to is null
        union all
        select x.collection, x.document_id, x.title from knowledge.document_index x
        where x.document_id = any(ids) and x.title is not null) t
    group by collection order by collection;
end
$$;

-- Indexes propositions; their claims must be indexed.
create function knowledge.index_propositions(ids text[]) returns void
    language plpgsql as $$
begin
    delete from knowledge.proposition_index x where x.proposition_id = any(ids) and not exists (
        select 1 from knowledge.proposition p join knowledge.story s on s.id = p.story_id and s.known_to is null
        where p.id = x.proposition_id and p.known_to is null);

    with touch as materialized (
        select pc.proposition_id, pc.claim_id, pc.document_id, pc.stance, x.facets
        from knowledge.proposition_claim pc left join knowledge.claim_index x on x.claim_id = pc.claim_id
        where pc.proposition_id = any(ids) and pc.known_to is null),
    facet as (
        select proposition_id, array_agg(distinct f) as facets
        from (
            select proposition_id, f from touch, unnest(facets) f
            where f not like 'stance:%' and f not like 'counted:%' and f not like 'origin:%'
            union all select proposition_id, 'stance:' || stance from touch) t
        group by proposition_id),
    weight as (
        select proposition_id, count(*) as claims, count(distinct document_id) as documents
        from touch group by proposition_id),
    root as materialized (
        select o.proposition_id, o.ordinal, x.claim_id, x.through
        from knowledge.origin o cross join lateral unnest(o.claims) c join knowledge.claim_index x on x.claim_id = c
        where o.proposition_id = any(ids) and o.known_to is null),
    passes as (
        select t.proposition_id, t.ordinal, t.label
        from (select proposition_id, ordinal, label, count(distinct claim_id) as n
            from root, unnest(through) label group by proposition_id, ordinal, label) t
        join (select proposition_id, ordinal, count(distinct claim_id) as n
            from root group by proposition_id, ordinal) r using (proposition_id, ordinal, n)),
    via as (
        select p.proposition_id, array_agg('via:' || p.label) as via,
            coalesce(array_agg('only:' || p.label) filter (where p.n = o.n), '{}') as only
        from (select proposition_id, label, count(*) as n from passes group by proposition_id, label) p
        join (select proposition_id, count(*) as n from knowledge.origin
            where proposition_id = any(ids) and known_to is null group by proposition_id) o using (proposition_id)
        group by p.proposition_id),
    event as (
        select s.proposition_id, max(s.event_time) as changed, max(s.known_from) as learnt
        from knowledge.proposition_status s where s.proposition_id = any(ids) and s.known_to is null
        group by s.proposition_id)
    insert into knowledge.proposition_index as x
    select p.id, st.collection, p.story_id, knowledge.standing(p.dispute, p.origins_lower), p.origins_lower,
        coalesce(weight.claims, 0), coalesce(weight.documents, 0), coalesce(event.changed, '-infinity'),
        coalesce(event.learnt, p.known_from),
        array['support:' || p.support, 'dispute:' || p.dispute, 'lifecycle:' || p.lifecycle]
            || coalesce(facet.facets, '{}') || coalesce(via.via, '{}') || coalesce(via.only, '{}')
    from knowledge.proposition p
    join knowledge.story st on st.id = p.story_id and st.known_to is null
    left join facet on facet.proposition_id = p.id
    left join weight on weight.proposition_id = p.id
    left join via on via.proposition_id = p.id
    left join event on event.proposition_id = p.id
    where p.id = any(ids) and p.known_to is null
    on conflict (proposition_id) do update set collection = excluded.collection, story_id = excluded.story_id,
        standing = excluded.standing, origins = excluded.origins, claims = excluded.claims,
        documents = excluded.documents, changed = excluded.changed, learnt = excluded.learnt, facets = excluded.facets
    where (x.collection, x.story_id, x.standing, x.origins, x.claims, x.documents, x.changed, x.learnt, x.facets)
        is distinct from (excluded.collection, excluded.story_id, excluded.standing, excluded.origins, excluded.claims,
            excluded.documents, excluded.changed, excluded.learnt, excluded.facets);
end
$$;

-- Indexes stories; their documents and propositions must be indexed.
create function knowledge.index_stories(ids text[]) returns void
    language plpgsql as $$
begin
    delete from knowledge.story_index x where x.story_id = any(ids) and not exists (
        select 1 from knowledge.story s where s.id = x.story_id and s.known_to is null);

    insert into knowledge.story_index
    select s.id, s.collection, coalesce(s.ends, '-infinity'), coalesce(prop.learnt, s.known_from),
        doc.documents, doc.publishers, (select count(*) from knowledge.entity e where e.story_id = s.id
            and e.known_to is null),
        prop.propositions, prop.contested, prop.corroborated, doc.claims, doc.counted,
        facet.facets,
        setweight(to_tsvector('english', s.title), 'A') || to_tsvector('english', left(coalesce(doc.titles, ''), 100000))
    from knowledge.story s
    cross join lateral (
        select count(*) as documents, count(distinct d.publisher_id) as publishers, coalesce(sum(x.claims), 0) as claims,
            coalesce(sum(x.counted), 0) as counted, string_agg(x.title, ' | ' order by x.document_id) as titles
        from knowledge.document_index x join ingest.document d on d.id = x.document_id where x.story_id = s.id) doc
    cross join lateral (
        select count(*) as propositions,
            count(*) filter (where x.facets && array['dispute:CONTESTED', 'dispute:DENIED']) as contested,
            count(*) filter (where x.facets @> array['support:CORROBORATED']) as corroborated, max(x.learnt) as learnt
        from knowledge.proposition_index x where x.story_id = s.id) prop
    cross join lateral (
        select coalesce(array_agg(distinct f), '{}') as facets from (
            select f from knowledge.document_index x, unnest(x.facets) f where x.story_id = s.id
                and f ~ '^(pub|entity|speaker|origin):'
            union all
            select f from knowledge.proposition_index x, unnest(x.facets[1:3]) f where x.story_id = s.id) each) facet
    where s.id = any(ids) and s.known_to is null
    on conflict (story_id) do update set collection = excluded.collection, newest = excluded.newest,
        learnt = excluded.learnt, documents = excluded.documents, publishers = excluded.publishers,
        entities = excluded.entities, propositions = excluded.propositions, contested = excluded.contested,
        corroborated = excluded.corroborated, claims = excluded.claims, counted = excluded.counted,
        facets = excluded.facets, search = excluded.search;
end
$$;

-- Indexes entities across stories, by the ids that they go by.
create function knowledge.index_entities(ids text[]) returns void
    language plpgsql as $$
begin
    delete from knowledge.entity_index x where x.entity_id = any(ids);

    with part as materialized (
        select i.identity_id as id, e.* from knowledge.entity_identity i
        join knowledge.entity e on e.id = i.entity_id and e.known_to is null
        where i.identity_id = any(ids) and i.known_to is null
        union all
        select e.id, e.* from knowledge.entity e where e.id = any(ids) and e.known_to is null and not exists (
            select 1 from knowledge.entity_identity i where i.entity_id = e.id and i.known_to is null)),
    part_of as materialized (
        select p.*, s.collection from part p (id, part_id)
        join knowledge.story s on s.id = p.story_id and s.known_to is null),
    whole as (
        select id, min(collection) as collection, (array_agg(name order by mentions desc, part_id))[1] as name,
            (array_agg(type order by mentions desc, part_id))[1] as type, sum(mentions) as mentions,
            count(distinct story_id) as stories, (array_agg(story_id order by mentions desc, part_id))[1:50] as story_ids
        from part_of group by id),
    called as (
        select id, array_agg(distinct n order by n) as names
        from part_of, unnest(array_append(aliases, name)) n group by id),
    entry as (
        select id, array_agg(distinct l order by l) as listed from part_of, unnest(listed) l group by id),
    facet as (
        select id, array_agg(distinct f) as facets
        from part_of, unnest(array['story:' || story_id, 'type:' || type, 'type:' || split_part(type, '.', 1)]) f
        group by id)
    insert into knowledge.entity_index
    select w.id, w.collection, w.name, w.type, w.mentions, w.stories, w.story_ids, array_remove(c.names, w.name),
        coalesce(e.listed, '{}'), lower(array_to_string(c.names, chr(10))), f.facets
    from whole w join called c using (id) join facet f using (id) left join entry e using (id);

    perform knowledge.index_words(collection, string_agg(names, ' ' order by entity_id))
    from knowledge.entity_index where entity_id = any(ids) group by collection order by collection;
end
$$;

-- Brings the index up to date with what this transaction has changed, once, before it commits.
create function knowledge.index_stale() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    documents    text[];
    propositions text[];
    stories      text[];
    entities     text[];
begin
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

create constraint trigger index_stale after insert on knowledge.stale deferrable initially deferred
    for each row execute function knowledge.index_stale();

create function knowledge.stale_document() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) values ('DOCUMENT', new.document_id) on conflict do nothing;
    return null;
end
$$;
create function knowledge.stale_story_document() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) values ('DOCUMENT', new.document_id), ('STORY', new.story_id)
        on conflict do nothing;
    return null;
end
$$;
create function knowledge.stale_proposition() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) values ('PROPOSITION', new.proposition_id) on conflict do nothing;
    return null;
end
$$;
create function knowledge.stale_proposition_of_story() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) values ('PROPOSITION', new.id), ('STORY', new.story_id)
        on conflict do nothing;
    return null;
end
$$;
-- A story that begins or ends takes its propositions and entities along.
create function knowledge.stale_story() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select 'STORY', new.id
        union select 'PROPOSITION', p.id from knowledge.proposition p where p.story_id = new.id and p.known_to is null
        union select 'ENTITY', knowledge.identity(e.id) from knowledge.entity e
            where e.story_id = new.id and e.known_to is null
        on conflict do nothing;
    return null;
end
$$;
-- Documents are indexed by an entity's names alone, not by how often it is named.
create function knowledge.stale_entity() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select 'ENTITY', new.id
        union select 'ENTITY', knowledge.identity(new.id)
        union select 'STORY', new.story_id
        on conflict do nothing;
    if new.known_to is null and not exists (select 1 from knowledge.entity o
            where o.id = new.id and o.known_to = new.known_from and o.name = new.name and o.aliases = new.aliases) then
        insert into knowledge.stale (kind, id) select 'DOCUMENT', m.document_id from knowledge.entity_member m
            where m.entity_id = new.id and m.known_to is null
            on conflict do nothing;
    end if;
    return null;
end
$$;
create function knowledge.stale_identity() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select 'ENTITY', new.entity_id
        union select 'ENTITY', new.identity_id
        union select 'DOCUMENT', m.document_id from knowledge.entity_member m
            where m.entity_id = new.entity_id and m.known_to is null
        on conflict do nothing;
    return null;
end
$$;
-- What stands beside a claim: its sources, and its statement, whose time is shown.
create function knowledge.stale_claim() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into knowledge.stale (kind, id) select 'DOCUMENT', c.document_id from knowledge.claim c
        where c.id = new.claim_id and c.known_to is null on conflict do nothing;
    return null;
end
$$;

create trigger stale after insert or update on ingest.revision
    for each row execute function knowledge.stale_document();
create trigger stale after insert or update on knowledge.claim
    for each row execute function knowledge.stale_document();
create trigger stale after insert on knowledge.claim_source
    for each row execute function knowledge.stale_claim();
create trigger stale after insert or update on knowledge.entity_member
    for each row execute function knowledge.stale_document();
create trigger stale after insert or update on knowledge.story_document
    for each row execute function knowledge.stale_story_document();
create trigger stale after insert or update on knowledge.proposition
    for each row execute function knowledge.stale_proposition_of_story();
create trigger stale after insert or update on knowledge.proposition_claim
    for each row execute function knowledge.stale_proposition();
create trigger stale after insert or update on knowledge.proposition_status
    for each row execute function knowledge.stale_proposition();
create trigger stale after insert or update on knowledge.origin
    for each row execute function knowledge.stale_proposition();
create trigger stale after insert or update on knowledge.story
    for each row execute function knowledge.stale_story();
create trigger stale after insert or update on knowledge.entity
    for each row execute function knowledge.stale_entity();
create trigger stale after insert or update on knowledge.entity_identity
    for each row execute function knowledge.stale_identity();
create trigger stale after insert or update on knowledge.statement_claim
    for each row execute function knowledge.stale_claim();

-- What is there already.
do $$
begin
    perform knowledge.index_documents(array(select id from ingest.document order by id));
    perform knowledge.index_propositions(array(select id from knowledge.proposition where known_to is null));
    perform knowledge.index_stories(array(select id from knowledge.story where known_to is null));
    perform knowledge.index_entities(array(select distinct knowledge.identity(id) from knowledge.entity
        where known_to is null));
end
$$;
