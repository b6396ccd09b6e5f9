package io.crosscheck.extraction.failure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which letters are meant: all conditions that are not null hold.
 *
 * @param reason words in the reason, in any case
 */
public record LetterFilter(
        DeadLetter.Stage stage, String reason, String document, String collection, Letter.State state) {

    private static final String COLLECTION =
            " and (exists (select 1 from ingest.document d where d.id = l.document_id and d.collection = ?)"
                    + " or l.stage = 'LINK' and l.key = ?)";

    /** The conditions as SQL about rows {@code l} of the view {@code knowledge.letter}, each with " and" before it. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        if (stage != null) {
            sql.append(" and l.stage = ?");
        }
        if (reason != null) {
            sql.append(" and position(lower(?) in lower(l.reason)) > 0");
        }
        if (document != null) {
            sql.append(" and l.document_id = ?");
        }
        if (collection != null) {
            sql.append(COLLECTION);
        }
        if (state != null) {
            sql.append(" and l.state = ?");
        }
        return sql.toString();
    }

    /**
     * Sets the conditions' values.
     *
     * @param first place of the first
     * @return the place after the last
     */
    int bind(PreparedStatement statement, int first) throws SQLException {
        List<String> values = new ArrayList<>();
        add(values, stage == null ? null : stage.name());
        add(values, reason);
        add(values, document);
        add(values, collection);
        add(values, collection);
        add(values, state == null ? null : state.name());
        int place = first;
        for (String value : values) {
            statement.setString(place++, value);
        }
        return place;
    }

    private static void add(List<String> values, String value) {
        if (value != null) {
            values.add(value);
        }
    }
}
