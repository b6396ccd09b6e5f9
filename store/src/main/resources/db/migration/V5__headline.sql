-- The headline that the extractor found in the text, for documents that came without a title of their own.
alter table knowledge.extraction_run add column headline text;

create function knowledge.title(document text, number int, given text) returns text
    language sql stable
    return coalesce(given, (
        select r.headline from knowledge.extraction_run r
        where r.document_id = document and r.revision = number and r.headline is not null
        order by r.known_from desc
        limit 1));
