-- What a document says: runs of an extractor over a revision, and the claims they found.
create schema knowledge;

create table knowledge.extraction_run (
    id                text primary key,
    document_id       text        not null references ingest.document,
    revision          int         not null,
    extractor_version text        not null,
    -- segments, mentions and in-document entities, as the wire contract names them
    segments          jsonb       not null,
    mentions          jsonb       not null,
    entities          jsonb       not null,
    known_from        timestamptz not null,
    known_to          timestamptz,
    foreign key (document_id, revision) references ingest.revision
);
create unique index extraction_run_current on knowledge.extraction_run (document_id) where known_to is null;
create index extraction_run_of_revision on knowledge.extraction_run (document_id, revision);

-- One occurrence, in one revision, of somebody putting something forward. The id is derived from document,
-- revision, spans and kind: another run that finds the same claim gives it the same id.
create table knowledge.claim (
    run_id      text        not null references knowledge.extraction_run,
    id          text        not null,
    document_id text        not null references ingest.document,
    revision    int         not null,
    -- order in the document
    ordinal     int         not null,
    kind        text        not null check (kind in ('DIRECT', 'INDIRECT', 'MIXED', 'NARRATED')),
    counted     boolean     not null,
    stance      text        not null check (stance in ('ASSERTS', 'DENIES', 'WITHHOLDS', 'ASKS')),
    certainty   text        not null check (certainty in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNCERTAIN')),
    polarity    text        not null check (polarity in ('POSITIVE', 'NEGATIVE')),
    tense       text        not null check (tense in ('FUTURE', 'NON_FUTURE')),
    modality    text        not null
        check (modality in ('NONE', 'ABILITY', 'OBLIGATION', 'INTENTION', 'CONDITION', 'REQUEST')),
    confidence  real        not null,
    text        text        not null,
    -- the claim as the wire contract names it: content, cue, sources, recipients, quantities, times
    detail      jsonb       not null,
    search      tsvector generated always as (to_tsvector('english', text)) stored,
    known_from  timestamptz not null,
    known_to    timestamptz,
    primary key (run_id, id)
);
create unique index claim_current on knowledge.claim (id) where known_to is null;
create index claim_of_document on knowledge.claim (document_id, ordinal) where known_to is null;
create index claim_search on knowledge.claim using gin (search);

-- Paths of sources, from the content outwards: hop 0 is nearest the content, the outlet is implied.
create table knowledge.claim_source (
    run_id       text not null,
    claim_id     text not null,
    path         int  not null,
    hop          int  not null,
    kind         text not null check (kind in ('PERSON', 'ORGANIZATION', 'DOCUMENT', 'ANONYMOUS', 'UNKNOWN')),
    text         text not null,
    -- id of the entity within the document, if it names one
    local_entity text,
    primary key (run_id, claim_id, path, hop),
    foreign key (run_id, claim_id) references knowledge.claim
);

create table knowledge.outbox (like ingest.outbox including all);

-- Messages that no retry will help, with the reason; a document's FAILED status comes from here.
create table knowledge.dead_letter (
    id          text primary key,
    stage       text        not null check (stage in ('EXTRACT', 'LINK')),
    topic       text        not null,
    key         text,
    payload     text,
    document_id text,
    revision    int,
    reason      text        not null,
    failed_at   timestamptz not null
);
create index dead_letter_of_document on knowledge.dead_letter (document_id, revision);
