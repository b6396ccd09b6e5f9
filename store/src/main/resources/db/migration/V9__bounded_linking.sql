-- What linking costs a document no longer depends on how much the collection holds.

-- The documents that wait to be linked, by collection: whoever writes a run says where its document belongs.
alter table knowledge.extraction_run
    add column collection text,
    add column linked boolean not null default false;
update knowledge.extraction_run r set collection = d.collection from ingest.document d where d.id = r.document_id;
create index extraction_run_waiting on knowledge.extraction_run (collection, document_id)
    where known_to is null and not linked;

-- What stories are found by is derived from the runs and has another form from here on: all documents wait again.
drop table knowledge.document_term, knowledge.document_signature, knowledge.document_similarity;
delete from knowledge.link;

-- Terms by which documents of one happening are found. A document is under the period of its publication.
create table knowledge.document_term (
    collection  text not null,
    term        text not null,
    -- number of the fortnight since 1970, or the least integer: undated
    period      int  not null,
    document_id text not null references ingest.document,
    primary key (collection, term, period, document_id)
);
create index document_term_of_document on knowledge.document_term (document_id);

-- In how many documents of a period a term is; the greatest integer stands for all periods. Terms in too many are passed over.
create table knowledge.term_count (
    collection text not null,
    term       text not null,
    period     int  not null,
    documents  int  not null,
    primary key (collection, term, period)
);

-- What a document is compared by: its weightiest terms and the days it names (Signature.encoded), and when it was published.
create table knowledge.document_signature (
    document_id  text primary key references ingest.document,
    signature    text not null,
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
