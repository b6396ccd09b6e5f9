package io.crosscheck.query.search;

import java.sql.SQLException;
import java.util.Comparator;

import io.crosscheck.query.database.Row;

/**
 * A thing that has the words, before its text is looked at.
 *
 * @param rank the higher, the better it fits
 */
record Match(Hit.Type type, String id, String story, String document, double rank) {

    /** Best first; no two stand at one place. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble((Match match) -> -match.rank)
            .thenComparing(match -> match.type.name())
            .thenComparing(Match::id);

    static Match read(Row row) throws SQLException {
        return new Match(
                Hit.Type.valueOf(row.text("type")),
                row.text("id"),
                row.text("story"),
                row.text("document"),
                row.real("rank"));
    }
}
