-- What came in: publishers, documents, their revisions. Written by ingest-service alone.
create schema ingest;

create table ingest.publisher (
    id     text primary key,
    name   text not null,
    domain text unique,
    kind   text not null default 'UNKNOWN'
        check (kind in ('AGENCY', 'NEWSPAPER', 'BROADCASTER', 'AGGREGATOR', 'FORUM', 'OFFICIAL', 'UNKNOWN')),
    -- publishers of one family (owner) are one origin for narrated and anonymous claims; null: its own family
    family text
);

-- One article under one identity: external id, else canonical URL, else publisher and hash of the text.
create table ingest.document (
    id           text primary key,
    collection   text        not null,
    identity     text        not null,
    external_id  text,
    url          text,
    publisher_id text references ingest.publisher,
    -- the document whose text this one repeats under another identity
    duplicate_of text references ingest.document,
    received_at  timestamptz not null,
    unique (collection, identity)
);
create index document_by_collection on ingest.document (collection, received_at, id);

-- The text as it stood at one time; a newer revision closes known_to, nothing is overwritten.
create table ingest.revision (
    document_id  text        not null references ingest.document,
    number       int         not null check (number > 0),
    title        text,
    text         text        not null,
    text_hash    text        not null,
    html         text,
    language     text,
    published_at timestamptz,
    known_from   timestamptz not null,
    known_to     timestamptz,
    -- when it was last announced once more because nothing came of it; null: never
    announced_at timestamptz,
    primary key (document_id, number)
);
create unique index revision_newest on ingest.revision (document_id) where known_to is null;
create index revision_by_hash on ingest.revision (text_hash);

-- Announcements written in the transaction of what they announce; a relay sends and deletes them.
create table ingest.outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    type       text        not null,
    event_id   text        not null,
    payload    text        not null,
    created_at timestamptz not null
);
