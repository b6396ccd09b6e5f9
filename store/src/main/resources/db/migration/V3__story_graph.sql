-- What documents say together. Every table holds rows with validity: a row is current while known_to is null, is
-- closed when the linker no longer holds it, and is never changed otherwise. Written by the linker alone.

-- Which run of a document the story graph contains.
create table knowledge.link (
    document_id text primary key references ingest.document,
    run_id      text        not null references knowledge.extraction_run,
    linked_at   timestamptz not null
);

-- Terms by which documents of one happening are found (candidates come from this index, never from a scan).
create table knowledge.document_term (
    collection  text not null,
    term        text not null,
    document_id text not null references ingest.document,
    primary key (collection, term, document_id)
);
create index document_term_of_document on knowledge.document_term (document_id);

-- What a document is compared by: its weightiest terms, and when it was published.
create table knowledge.document_signature (
    document_id  text primary key references ingest.document,
    weights      jsonb not null,
    published_at timestamptz
);

-- Evidence that two documents (left < right) report the same happening; depends on these two alone.
create table knowledge.document_similarity (
    left_id  text not null references ingest.document,
    right_id text not null references ingest.document,
    score    double precision not null,
    primary key (left_id, right_id)
);
create index document_similarity_right on knowledge.document_similarity (right_id);

create table knowledge.story (
    id         text        not null,
    collection text        not null,
    title      text        not null,
    starts     timestamptz,
    ends       timestamptz,
    known_from timestamptz not null,
    known_to   timestamptz,
    primary key (id, known_from)
);
create unique index story_current on knowledge.story (id) where known_to is null;
create index story_of_collection on knowledge.story (collection, id) where known_to is null;

-- A story that was merged away stays resolvable.
create table knowledge.story_redirect (
    story_id   text primary key,
    target_id  text        not null,
    known_from timestamptz not null
);

create table knowledge.story_document (
    story_id    text        not null,
    document_id text        not null references ingest.document,
    known_from  timestamptz not null,
    known_to    timestamptz,
    primary key (story_id, document_id, known_from)
);
create unique index story_document_current on knowledge.story_document (document_id) where known_to is null;
create index story_document_of_story on knowledge.story_document (story_id) where known_to is null;

create table knowledge.entity (
    id         text        not null,
    story_id   text        not null,
    type       text        not null,
    name       text        not null,
    aliases    text[]      not null,
    mentions   int         not null,
    known_from timestamptz not null,
    known_to   timestamptz,
    primary key (id, known_from)
);
create unique index entity_current on knowledge.entity (id) where known_to is null;
create index entity_of_story on knowledge.entity (story_id) where known_to is null;
create index entity_by_name on knowledge.entity (lower(name)) where known_to is null;

-- The in-document entities that an entity unites.
create table knowledge.entity_member (
    entity_id    text        not null,
    document_id  text        not null references ingest.document,
    local_entity text        not null,
    -- why it is the same, for a person to read
    reason       text        not null,
    known_from   timestamptz not null,
    known_to     timestamptz,
    primary key (entity_id, document_id, local_entity, known_from)
);
create unique index entity_member_current on knowledge.entity_member (document_id, local_entity) where known_to is null;
create index entity_member_of_entity on knowledge.entity_member (entity_id) where known_to is null;

-- One speech act that several claims report.
create table knowledge.statement (
    id         text        not null,
    story_id   text        not null,
    -- null: the speaker is unnamed
    speaker_id text,
    text       text        not null,
    said_from  timestamptz,
    said_to    timestamptz,
    known_from timestamptz not null,
    known_to   timestamptz,
    primary key (id, known_from)
);
create unique index statement_current on knowledge.statement (id) where known_to is null;
create index statement_of_story on knowledge.statement (story_id) where known_to is null;

create table knowledge.statement_claim (
    statement_id text        not null,
    claim_id     text        not null,
    -- how this report's wording departs from the statement's; null: it does not
    drift        text,
    known_from   timestamptz not null,
    known_to     timestamptz,
    primary key (statement_id, claim_id, known_from)
);
create unique index statement_claim_current on knowledge.statement_claim (claim_id) where known_to is null;

create table knowledge.proposition (
    id            text        not null,
    story_id      text        not null,
    text          text        not null,
    support       text        not null check (support in ('NONE', 'SINGLE_ORIGIN', 'CORROBORATED')),
    dispute       text        not null check (dispute in ('NONE', 'TENSION', 'CONTESTED', 'DENIED')),
    lifecycle     text        not null check (lifecycle in ('STANDING', 'CORRECTED', 'RETRACTED', 'SUPERSEDED')),
    origins_lower int         not null,
    origins_upper int         not null,
    search        tsvector generated always as (to_tsvector('english', text)) stored,
    known_from    timestamptz not null,
    known_to      timestamptz,
    primary key (id, known_from)
);
create unique index proposition_current on knowledge.proposition (id) where known_to is null;
create index proposition_of_story on knowledge.proposition (story_id) where known_to is null;
create index proposition_by_status on knowledge.proposition (dispute, support, lifecycle) where known_to is null;
create index proposition_search on knowledge.proposition using gin (search);

-- The claims that touch a proposition, each with its stance towards it.
create table knowledge.proposition_claim (
    proposition_id text        not null,
    claim_id       text        not null,
    document_id    text        not null references ingest.document,
    stance         text        not null check (stance in ('ASSERTS', 'DENIES', 'WITHHOLDS', 'ASKS')),
    known_from     timestamptz not null,
    known_to       timestamptz,
    primary key (proposition_id, claim_id, known_from)
);
create index proposition_claim_of_claim on knowledge.proposition_claim (claim_id) where known_to is null;
create index proposition_claim_of_document on knowledge.proposition_claim (document_id) where known_to is null;

-- Independent roots of a proposition's support, each with the reason why its claims are one.
create table knowledge.origin (
    proposition_id text        not null,
    ordinal        int         not null,
    reason         text        not null,
    claims         text[]      not null,
    -- false: of unknown lineage, raises only the upper bound
    raises_lower   boolean     not null,
    known_from     timestamptz not null,
    known_to       timestamptz,
    primary key (proposition_id, ordinal, known_from)
);
create index origin_current on knowledge.origin (proposition_id) where known_to is null;

-- Status as it unfolded in event time, one row a transition, each with the claims that brought it.
create table knowledge.proposition_status (
    proposition_id text        not null,
    ordinal        int         not null,
    support        text        not null,
    dispute        text        not null,
    lifecycle      text        not null,
    -- null: none of the evidence can be dated
    event_time     timestamptz,
    evidence       text[]      not null,
    known_from     timestamptz not null,
    known_to       timestamptz,
    primary key (proposition_id, ordinal, known_from)
);
create index proposition_status_current on knowledge.proposition_status (proposition_id) where known_to is null;

create table knowledge.relation (
    id             text        not null,
    story_id       text        not null,
    proposition_id text        not null,
    other_id       text        not null,
    type           text        not null
        check (type in ('SUPPORTS', 'REFINES', 'DIFFERS', 'TENSION', 'CONTRADICTS', 'CORRECTS')),
    kind           text check (kind in ('QUANTITY', 'ATTRIBUTE', 'POLARITY', 'REVERSAL')),
    explanation    text        not null,
    -- the spans it rests on: [{"claim", "start", "end", "text"}]
    evidence       jsonb       not null,
    confidence     real        not null,
    known_from     timestamptz not null,
    known_to       timestamptz,
    primary key (id, known_from)
);
create unique index relation_current on knowledge.relation (id) where known_to is null;
create index relation_of_proposition on knowledge.relation (proposition_id) where known_to is null;
create index relation_of_other on knowledge.relation (other_id) where known_to is null;
create index relation_of_story on knowledge.relation (story_id) where known_to is null;
