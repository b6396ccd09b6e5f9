package io.crosscheck.query.proposition;

import java.sql.SQLException;

import io.crosscheck.query.database.Row;

/** A proposition as stored. */
public record PropositionRow(String id, String story, String text, Status status, int lower, int upper) {

    /** What {@link #read} reads, of {@code proposition p}. */
    public static final String COLUMNS =
            "p.id, p.story_id, p.text, p.support, p.dispute, p.lifecycle, p.origins_lower, p.origins_upper";

    /** Contested first; takes the column. */
    public static final String DISPUTE_RANK =
            "case %s when 'CONTESTED' then 0 when 'DENIED' then 1 when 'TENSION' then 2 else 3 end";

    public static PropositionRow read(Row row) throws SQLException {
        return new PropositionRow(
                row.text("id"),
                row.text("story_id"),
                row.text("text"),
                Status.read(row),
                row.number("origins_lower"),
                row.number("origins_upper"));
    }
}
