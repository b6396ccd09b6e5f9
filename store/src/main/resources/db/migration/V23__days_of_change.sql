-- The days on which their status changed, for propositions that were indexed before V22. A migration of its own: whoever
-- writes this table from now on does so as V22 has it, and whoever began before has ended once the lock is there.
lock table knowledge.proposition_index in share row exclusive mode;
update knowledge.proposition_index x set facets = x.facets || event.days
from (
    select s.proposition_id, array_agg(distinct 'changed:' || (s.event_time at time zone 'UTC')::date) as days
    from knowledge.proposition_status s where s.known_to is null and s.event_time is not null
    group by s.proposition_id) event
where event.proposition_id = x.proposition_id and not x.facets && event.days;
analyze knowledge.proposition_index;
