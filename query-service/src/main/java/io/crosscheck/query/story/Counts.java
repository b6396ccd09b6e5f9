package io.crosscheck.query.story;

import java.sql.SQLException;

import io.crosscheck.query.database.Row;

/**
 * How much a story holds.
 *
 * @param claims of its documents, whether they touch a proposition or not
 * @param counted those of them that weigh
 * @param contested propositions with the dispute CONTESTED or DENIED
 * @param corroborated propositions with several independent origins
 */
public record Counts(
        int documents,
        int publishers,
        int entities,
        int propositions,
        int contested,
        int corroborated,
        int claims,
        int counted) {

    static Counts read(Row row) throws SQLException {
        return new Counts(
                row.number("documents"),
                row.number("publishers"),
                row.number("entities"),
                row.number("propositions"),
                row.number("contested"),
                row.number("corroborated"),
                row.number("claims"),
                row.number("counted"));
    }
}
