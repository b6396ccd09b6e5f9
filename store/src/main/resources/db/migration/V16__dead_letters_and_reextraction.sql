-- What becomes of dead letters, and jobs that have documents read once more.

-- Somebody has seen it and leaves the document failed; null: it is open.
alter table knowledge.dead_letter
    add column discarded_at   timestamptz,
    add column discarded_by   text,
    add column discard_reason text,
    add check ((discarded_at is null) = (discarded_by is null) and (discarded_at is null) = (discard_reason is null));
create index dead_letter_by_time on knowledge.dead_letter (failed_at, id);

-- Letters that are no more: kept for the record, and so that a message that is delivered again opens none once more.
create table knowledge.settled_letter (
    id             text primary key,
    stage          text        not null,
    topic          text        not null,
    key            text,
    payload        text,
    document_id    text,
    revision       int,
    reason         text        not null,
    failed_at      timestamptz not null,
    -- MENDED: its work was done after all, or its row was deleted by hand
    outcome        text        not null check (outcome in ('REPLAYED', 'MENDED')),
    settled_at     timestamptz not null,
    -- null: nobody asked for it
    settled_by     text,
    settled_reason text
);
create index settled_letter_by_time on knowledge.settled_letter (failed_at, id);
create index settled_letter_of_document on knowledge.settled_letter (document_id);

create function knowledge.settle_letter() returns trigger
    language plpgsql security definer set search_path = pg_catalog, knowledge, pg_temp as $$
begin
    insert into knowledge.settled_letter (id, stage, topic, key, payload, document_id, revision, reason, failed_at,
        outcome, settled_at)
    values (old.id, old.stage, old.topic, old.key, old.payload, old.document_id, old.revision, old.reason,
        old.failed_at, 'MENDED', clock_timestamp())
    on conflict (id) do nothing;
    return null;
end $$;
create trigger settle_letter after delete on knowledge.dead_letter
    for each row execute function knowledge.settle_letter();

-- All of them, with what became of each.
create view knowledge.letter as
    select id, stage, topic, key, payload, document_id, revision, reason, failed_at,
        case when discarded_at is null then 'OPEN' else 'DISCARDED' end as state,
        discarded_at as settled_at, discarded_by as settled_by, discard_reason as settled_reason
    from knowledge.dead_letter
    union all
    select id, stage, topic, key, payload, document_id, revision, reason, failed_at,
        outcome, settled_at, settled_by, settled_reason
    from knowledge.settled_letter;

-- Revisions that the extractor of this version is to read, because somebody asked for it.
create table knowledge.reextraction (
    id                text primary key,
    collection        text        not null,
    -- which documents, as it was asked
    selection         jsonb       not null,
    extractor_version text        not null,
    author            text        not null,
    reason            text        not null,
    state             text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED')),
    created_at        timestamptz not null,
    finished_at       timestamptz,
    cancelled_by      text,
    cancel_reason     text,
    check ((state = 'RUNNING') = (finished_at is null))
);
-- asked twice is one job
create unique index reextraction_running on knowledge.reextraction (collection, selection, extractor_version)
    where state = 'RUNNING';
create index reextraction_by_time on knowledge.reextraction (created_at, id);

create table knowledge.reextraction_item (
    reextraction_id text   not null references knowledge.reextraction,
    -- the order in which they are announced: a document's older revisions first
    ordinal         bigint not null,
    document_id     text   not null,
    revision        int    not null,
    -- null: waits
    announced_at    timestamptz,
    -- null: not known yet
    outcome         text check (outcome in ('DONE', 'FAILED')),
    primary key (reextraction_id, ordinal)
);
create index reextraction_item_open on knowledge.reextraction_item (reextraction_id, ordinal) where outcome is null;
