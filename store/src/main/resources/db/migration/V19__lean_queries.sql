-- Which of the propositions on a page somebody has withdrawn: hardly any, and this finds them without reading all claims.
create index proposition_claim_withdrawn on knowledge.proposition_claim (proposition_id) where withdrawn;

-- Words and days of documents together: of words that very many have, the newest are found without looking at all.
create extension if not exists btree_gin;
create index revision_search_by_day on ingest.revision using gin (search, ((published_at at time zone 'UTC')::date));
drop index ingest.revision_search;
alter index ingest.revision_search_by_day rename to revision_search;

-- Statistics that are looked through whenever a list is planned: the thousand most common facets say what is common.
alter table knowledge.claim_index alter column facets set statistics 100;
alter table knowledge.proposition_index alter column facets set statistics 100;
alter table knowledge.document_index alter column facets set statistics 100;
alter table knowledge.story_index alter column facets set statistics 100;
analyze knowledge.claim_index, knowledge.proposition_index, knowledge.document_index, knowledge.story_index, ingest.revision;
