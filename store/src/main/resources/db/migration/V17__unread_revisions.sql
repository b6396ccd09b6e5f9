-- How many of the newest revisions nobody has read yet is counted every few seconds.
create index revision_by_time on ingest.revision (known_from);
