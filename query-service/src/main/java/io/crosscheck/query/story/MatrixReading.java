package io.crosscheck.query.story;

import java.util.List;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Listing;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Sort;
import io.crosscheck.query.proposition.PropositionRow;

/** Loads a story's matrix. Claims that no longer stand in the newest text do not appear. */
final class MatrixReading {

    private static final Sort STANDING = Sort.ascending(
            "standing", Sort.Key.number("knowledge.standing(p.dispute, p.origins_lower)"), Sort.Key.text("p.id"));

    private final Snapshot snapshot;
    private final AsOf asOf;

    MatrixReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /** Some rows of the matrix, in the order in which the story shows its propositions. */
    Matrix of(String story, String cursor, int limit) {
        Listing listing = new Listing("matrix", STANDING, cursor);
        Sql sql = Sql.of("select " + PropositionRow.COLUMNS + ", " + listing.keys())
                .add("from knowledge.proposition p where p.story_id = :story and " + asOf.holds("p"))
                .with("story", story);
        Page<PropositionRow> rows =
                listing.page(snapshot, asOf.bind(listing.limited(sql, limit)), limit, PropositionRow::read);
        List<String> ids = rows.items().stream().map(PropositionRow::id).toList();
        return Matrix.of(documents(story), rows.items(), touches(story, ids)).followedBy(rows.next());
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

    private List<Matrix.Touch> touches(String story, List<String> propositions) {
        Sql sql = Sql.of(
                        """
                        select pc.proposition_id, pc.claim_id, pc.document_id, pc.stance
                        from knowledge.proposition p
                        join knowledge.proposition_claim pc on pc.proposition_id = p.id and %s
                        join knowledge.claim c on c.id = pc.claim_id and c.counted and %s
                        join knowledge.story_document sd
                          on sd.story_id = p.story_id and sd.document_id = pc.document_id and %s
                        where p.story_id = :story and p.id = any(:propositions) and %s
                        """
                                .formatted(asOf.holds("pc"), asOf.holds("c"), asOf.holds("sd"), asOf.holds("p")))
                .with("propositions", propositions)
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
