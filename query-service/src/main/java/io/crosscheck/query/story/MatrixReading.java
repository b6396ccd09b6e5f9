package io.crosscheck.query.story;

import java.util.List;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;

/** Loads a story's matrix. Claims that no longer stand in the newest text do not appear. */
final class MatrixReading {

    private final Snapshot snapshot;
    private final AsOf asOf;

    MatrixReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    Matrix of(String story) {
        return Matrix.of(documents(story), new StoryReading(snapshot, asOf).propositions(story), touches(story));
    }

    private List<Matrix.Published> documents(String story) {
        Sql sql = Sql.of(
                        """
                        select d.id, d.publisher_id, pub.name as publisher,
                          knowledge.title(d.id, r.number, r.title) as title
                        from knowledge.story_document sd
                        join ingest.document d on d.id = sd.document_id
                        join ingest.revision r on r.document_id = d.id and %s
                        left join ingest.publisher pub on pub.id = d.publisher_id
                        where sd.story_id = :story and %s
                        order by pub.name nulls last, d.publisher_id, d.id
                        """
                                .formatted(asOf.holds("r"), asOf.holds("sd")))
                .with("story", story);
        return snapshot.list(
                asOf.bind(sql),
                row -> new Matrix.Published(
                        row.text("id"), row.text("publisher_id"), row.text("publisher"), row.text("title")));
    }

    private List<Matrix.Touch> touches(String story) {
        Sql sql = Sql.of(
                        """
                        select pc.proposition_id, pc.claim_id, pc.document_id, pc.stance
                        from knowledge.proposition p
                        join knowledge.proposition_claim pc on pc.proposition_id = p.id and %s
                        join knowledge.claim c on c.id = pc.claim_id and c.counted and %s
                        join knowledge.story_document sd
                          on sd.story_id = p.story_id and sd.document_id = pc.document_id and %s
                        where p.story_id = :story and %s
                        """
                                .formatted(asOf.holds("pc"), asOf.holds("c"), asOf.holds("sd"), asOf.holds("p")))
                .with("story", story);
        return snapshot.list(
                asOf.bind(sql),
                row -> new Matrix.Touch(
                        row.text("proposition_id"),
                        row.text("claim_id"),
                        row.text("document_id"),
                        Stance.valueOf(row.text("stance"))));
    }
}
