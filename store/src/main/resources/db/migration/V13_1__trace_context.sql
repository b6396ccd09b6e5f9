-- The trace in which an announcement was made (W3C Trace Context), so that it goes on where the message is read. Null where
-- traces are off, and for rows that an older version of a service writes.
alter table ingest.outbox add column trace_parent text;
alter table knowledge.outbox add column trace_parent text;
