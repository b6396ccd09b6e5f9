-- Who is who across stories, and what users say about it: alias lists and judgements.

-- A name as lists are looked up by it: lower case, without accents, marks and repeated spaces.
create function ingest.name_key(name text) returns text
    language sql immutable parallel safe
    return btrim(regexp_replace(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g')),
        '[^[:alnum:]]+', ' ', 'g'));

-- What an imported list knows: an id of the list's own (a Wikidata QID) with its names. Written by ingest-service.
create table ingest.alias (
    collection text        not null,
    list       text        not null,
    id         text        not null,
    name       text        not null,
    aliases    text[]      not null,
    -- null: anything may go by these names
    type       text check (type in ('PERSON', 'ORGANIZATION', 'LOCATION', 'MISC')),
    -- name_key of all its names
    keys       text[]      not null,
    known_from timestamptz not null,
    known_to   timestamptz,
    primary key (collection, list, id, known_from)
);
create unique index alias_current on ingest.alias (collection, list, id) where known_to is null;
create index alias_by_key on ingest.alias using gin (keys) where known_to is null;

-- What a user says against or for the machine. It names documents and words in them, which outlast any extraction.
create table ingest.judgement (
    id                text primary key,
    collection        text        not null,
    subject           text        not null check (subject in ('ENTITY', 'RELATION', 'ORIGIN')),
    verdict           text        not null check (verdict in ('CONFIRMED', 'REJECTED')),
    -- of a relation: which; null: any
    relation          text check (relation in ('SUPPORTS', 'REFINES', 'DIFFERS', 'TENSION', 'CONTRADICTS', 'CORRECTS')),
    -- the two sides: [{"document", "text"}], a name for entities, a claim's content else
    one               jsonb       not null,
    other             jsonb       not null,
    -- those of both sides
    documents         text[]      not null,
    author            text        not null,
    reason            text        not null,
    known_from        timestamptz not null,
    known_to          timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    check ((known_to is null) = (withdrawn_by is null) and (known_to is null) = (withdrawal_reason is null))
);
create index judgement_of_document on ingest.judgement using gin (documents) where known_to is null;
create index judgement_of_collection on ingest.judgement (collection, known_from, id);

-- What users changed, in the order of commits within a collection: the linker links these documents' stories anew, and
-- those whose documents name one of these.
create table ingest.curation (
    id         bigint generated always as identity primary key,
    collection text        not null,
    documents  text[]      not null,
    keys       text[]      not null,
    at         timestamptz not null
);
create index curation_of_collection on ingest.curation (collection, id);

-- How far the linker has taken them in.
create table knowledge.curation (
    collection text primary key,
    applied    bigint      not null,
    applied_at timestamptz not null
);

-- The alias list entries an entity of a story is: "list:id".
alter table knowledge.entity add column listed text[] not null default '{}';

-- The fullest name in that document.
alter table knowledge.entity_member add column name text;
create index entity_member_by_name on knowledge.entity_member (ingest.name_key(name)) where known_to is null;

-- What an entity of a story is compared by with those of other stories. A working table, as is the next one.
create table knowledge.entity_profile (
    entity_id text primary key,
    profile   jsonb not null
);

-- The names under which entities of stories meet: only those under one name are compared, and each only with the first
-- few in the order of place, which depends on what the entity is and not on when it came.
create table knowledge.entity_key (
    collection text not null,
    key        text not null,
    place      text not null,
    entity_id  text not null,
    primary key (collection, key, place, entity_id)
);
create index entity_key_of_entity on knowledge.entity_key (entity_id);

-- Whether two entities of stories are the same, and why.
create table knowledge.entity_edge (
    entity_id  text        not null,
    other_id   text        not null,
    -- the story where it was found, or the entity that was compared across stories
    scope      text        not null,
    verdict    text        not null check (verdict in ('SAME', 'DIFFERENT', 'UNSURE')),
    score      real        not null,
    reason     text        not null,
    -- null: the machine's own
    judgement  text,
    known_from timestamptz not null,
    known_to   timestamptz,
    primary key (entity_id, other_id, scope, known_from)
);
create unique index entity_edge_current on knowledge.entity_edge (entity_id, other_id, scope) where known_to is null;
create index entity_edge_of_other on knowledge.entity_edge (other_id) where known_to is null;
create index entity_edge_of_scope on knowledge.entity_edge (scope) where known_to is null;
create index entity_edge_history_of_other on knowledge.entity_edge (other_id, known_from);

-- Which entity across stories an entity of a story belongs to. None: it stands alone and goes by its own id.
create table knowledge.entity_identity (
    entity_id   text        not null,
    identity_id text        not null,
    known_from  timestamptz not null,
    known_to    timestamptz,
    primary key (entity_id, known_from)
);
create unique index entity_identity_current on knowledge.entity_identity (entity_id) where known_to is null;
create index entity_identity_members on knowledge.entity_identity (identity_id) where known_to is null;
create index entity_identity_history on knowledge.entity_identity (identity_id, known_from);

-- An entity of a story that became part of another stays resolvable.
create table knowledge.entity_redirect (
    entity_id  text primary key,
    target_id  text        not null,
    known_from timestamptz not null
);

-- Where an entity went, through as many steps as there were; null: nowhere.
create function knowledge.entity_successor(entity text) returns text
    language sql stable
    return (
        with recursive step (id, n) as (
            select target_id, 1 from knowledge.entity_redirect where entity_id = entity
            union all
            select r.target_id, n + 1 from step join knowledge.entity_redirect r on r.entity_id = step.id where n < 100
        )
        select id from step order by n desc limit 1
    );
