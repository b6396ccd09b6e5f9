-- Who may call: API keys. Given out and revoked by ingest-service; each service looks keys up and notes their use.
create schema access;

create table access.api_key (
    id           text primary key,
    -- SHA-256 of the key, in hexadecimal; the key itself is told once and kept nowhere
    hash         text        not null unique,
    name         text        not null,
    roles        text[]      not null check (roles <@ array ['reader', 'contributor', 'editor', 'operator']),
    created_at   timestamptz not null,
    created_by   text        not null,
    -- null: never
    expires_at   timestamptz,
    -- to the minute
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text,
    check ((revoked_at is null) = (revoked_by is null))
);

-- Whose watch it is: who may see and end it, beside editors. Null: nobody was asked who they are.
alter table clients.watch add column owner text;
create index watch_of_owner on clients.watch (owner, collection, created_at, id);

-- Who did what, when and why. Lines are added in the transaction of what they tell of, and never changed.
create table access.audit (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    -- key:ID, token:SUBJECT, or anybody where nobody was asked who they are
    actor      text        not null,
    actor_name text        not null,
    action     text        not null,
    -- the id of what it was done to
    subject    text        not null,
    collection text,
    reason     text
);
create index audit_by_subject on access.audit (subject, id);
create index audit_by_actor on access.audit (actor, id);
