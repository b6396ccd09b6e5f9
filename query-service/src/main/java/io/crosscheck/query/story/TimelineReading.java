package io.crosscheck.query.story;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.proposition.Status;

/** Loads how a story unfolded. */
final class TimelineReading {

    private final Snapshot snapshot;
    private final AsOf asOf;

    TimelineReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /** All that happened in the story, in order of time, undated things last. */
    List<TimelineItem> of(String story) {
        List<TimelineItem> items = new ArrayList<>();
        new StoryReading(snapshot, asOf)
                .documents(story, Integer.MAX_VALUE)
                .forEach(document -> items.add(TimelineItem.document(document)));
        items.addAll(statements(story));
        items.addAll(transitions(story));
        items.sort(TimelineItem.ORDER);
        return items;
    }

    // A speaker who is no entity is called as the report calls him.
    private List<TimelineItem> statements(String story) {
        Sql sql = Sql.of(
                        """
                        select s.text, s.said_from, s.said_to, t.claim_id, t.proposition_id, coalesce(e.name, t.speaker) as speaker
                        from knowledge.statement s
                        left join knowledge.entity e on e.id = s.speaker_id and %s
                        left join lateral (
                          select sc.claim_id, pc.proposition_id, cs.text as speaker
                          from knowledge.statement_claim sc
                          left join knowledge.proposition_claim pc on pc.claim_id = sc.claim_id and %s
                          left join knowledge.claim c on c.id = sc.claim_id and %s
                          left join knowledge.claim_source cs
                            on cs.run_id = c.run_id and cs.claim_id = c.id and cs.path = 0 and cs.hop = 0
                          where sc.statement_id = s.id and %s
                          order by pc.proposition_id nulls last, sc.claim_id limit 1
                        ) t on true
                        where s.story_id = :story and %s order by s.said_from nulls last, s.id
                        """
                                .formatted(
                                        asOf.holds("e"),
                                        asOf.holds("pc"),
                                        asOf.holds("c"),
                                        asOf.holds("sc"),
                                        asOf.holds("s")))
                .with("story", story);
        return snapshot.list(
                asOf.bind(sql),
                row -> TimelineItem.statement(
                        row.text("speaker"),
                        row.text("text"),
                        row.time("said_from"),
                        row.time("said_to"),
                        row.text("proposition_id"),
                        row.text("claim_id")));
    }

    private List<TimelineItem> transitions(String story) {
        Sql sql = Sql.of(
                        """
                        select p.id, p.text, ps.support, ps.dispute, ps.lifecycle, ps.event_time,
                               ps.evidence[1] as claim
                        from knowledge.proposition p
                        join knowledge.proposition_status ps on ps.proposition_id = p.id and %s
                        where p.story_id = :story and %s order by ps.event_time nulls last, p.id, ps.ordinal
                        """
                                .formatted(asOf.holds("ps"), asOf.holds("p")))
                .with("story", story);
        return snapshot.list(
                asOf.bind(sql),
                row -> TimelineItem.transition(
                        row.text("id"), row.text("text"), Status.read(row), row.time("event_time"), row.text("claim")));
    }
}
