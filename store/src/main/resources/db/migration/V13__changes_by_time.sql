-- What has moved since a reader was here last: changes by the time they were learnt.
create index status_change_by_time on knowledge.status_change (collection, at) include (story_id, proposition_id);
