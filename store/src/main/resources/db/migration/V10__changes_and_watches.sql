-- Changes of status in the order in which they became known, and what belongs to the clients of query-service.

-- A line whenever a proposition's status becomes another. Written by the linker in the transaction of the change, under
-- the lock of the collection, so a collection's numbers follow each other without gaps in the order of commits: whoever
-- has read up to a number misses nothing by asking for what is above it, at any replica and after any restart.
create table knowledge.status_change (
    collection       text        not null,
    number           bigint      not null,
    story_id         text        not null,
    proposition_id   text        not null,
    -- null: the proposition is new
    before_support   text,
    before_dispute   text,
    before_lifecycle text,
    -- null: the proposition is no longer held
    after_support    text,
    after_dispute    text,
    after_lifecycle  text,
    -- when it was learnt
    at               timestamptz not null,
    primary key (collection, number)
);
create index status_change_of_proposition on knowledge.status_change (proposition_id, at);

create schema clients;

-- Whom to tell of which changes. All conditions that are not null must hold.
create table clients.watch (
    id             text primary key,
    collection     text        not null,
    description    text,
    proposition_id text,
    entity_id      text,
    story_id       text,
    publisher      text,
    support        text,
    dispute        text,
    lifecycle      text,
    q              text,
    url            text        not null,
    -- the key of the signatures, in base 64
    secret         text        not null,
    -- number of the last change before it began
    since          bigint      not null,
    created_at     timestamptz not null
);
create index watch_of_collection on clients.watch (collection, created_at, id);

-- How far a collection's changes were compared with its watches.
create table clients.progress (
    collection text primary key,
    number     bigint not null
);

-- One change on its way to one watch. The id is derived from both.
create table clients.delivery (
    id           text primary key,
    watch_id     text        not null references clients.watch on delete cascade,
    number       bigint      not null,
    body         text        not null,
    state        text        not null check (state in ('PENDING', 'DELIVERED', 'DEAD')),
    attempts     int         not null default 0,
    -- of a pending one: not before; moved on while a replica tries, so that no other does
    due_at       timestamptz not null,
    -- why the last attempt failed; null: none did
    reason       text,
    -- of the answer to the last attempt; null: there was none
    status       int,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    unique (watch_id, number)
);
create index delivery_due on clients.delivery (due_at) where state = 'PENDING';
create index delivery_by_state on clients.delivery (watch_id, state, number);
