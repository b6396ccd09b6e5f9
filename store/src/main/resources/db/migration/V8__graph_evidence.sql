-- What decided a relation, and which claims only an earlier revision makes.
alter table knowledge.relation
    -- evidence that decided: quantities, polarity, modality, time, place, cause, participants, words, speaker,
    -- revisions, pair model, judgement
    add column decided_by text[] not null default '{}';

alter table knowledge.proposition_claim
    -- whether only an earlier revision of its document makes the claim
    add column withdrawn boolean not null default false;

-- Outlets imported beside the shipped list; an imported one goes before a shipped one of the same domain or name.
create table ingest.publisher_entry (
    id          text primary key,
    -- alternatives, the first of which is the one to keep
    domains     text[]      not null check (cardinality(domains) > 0),
    names       text[]      not null check (cardinality(names) > 0),
    kind        text        not null
        check (kind in ('AGENCY', 'NEWSPAPER', 'BROADCASTER', 'AGGREGATOR', 'FORUM', 'OFFICIAL', 'UNKNOWN')),
    family      text,
    imported_at timestamptz not null
);
