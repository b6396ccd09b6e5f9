package io.crosscheck.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the store holds of a collection against what was acknowledged.
 *
 * @param lost documents or revisions that are not there, not read or not linked
 * @param doubled documents or revisions that were stored, read or linked more than once
 * @param invented documents or revisions that nobody sent
 * @param failed dead letters
 */
record Audit(List<String> lost, List<String> doubled, List<String> invented, List<String> failed) {

    private static final String DOCUMENTS =
            """
            select d.id, count(*) as revisions, max(r.number),
                (select count(*) from knowledge.extraction_run x where x.document_id = d.id
                    and not (x.extractor_version = ? and exists (select 1 from knowledge.extraction_run y
                        where y.document_id = x.document_id and y.revision = x.revision
                            and y.extractor_version <> x.extractor_version and y.known_from < x.known_from))),
                (select count(*) from knowledge.extraction_run x join ingest.revision n on n.document_id = x.document_id
                    and n.number = x.revision and n.known_to is null
                    join knowledge.link l on l.document_id = d.id and l.run_id = x.id
                    where x.document_id = d.id and x.known_to is null and x.linked),
                (select count(*) from knowledge.story_document s where s.document_id = d.id and s.known_to is null)
            from ingest.document d join ingest.revision r on r.document_id = d.id
            where d.collection = ?
            group by d.id
            """;

    private static final String LETTERS =
            "select stage || ' ' || coalesce(document_id, '?') || ': ' || reason from knowledge.letter order by failed_at";

    private static final String GAPS =
            "select count(*) from (select number, row_number() over (order by number) as place"
                    + " from knowledge.status_change where collection = ?) c where number <> place";

    static Audit of(Connection connection, String collection, Map<String, Integer> acknowledged) throws SQLException {
        return of(connection, collection, acknowledged, "");
    }

    /** @param excused a version of the extractor that may have read what another had read before */
    static Audit of(Connection connection, String collection, Map<String, Integer> acknowledged, String excused)
            throws SQLException {
        Audit audit = new Audit(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, Integer> missing = new TreeMap<>(acknowledged);
        try (PreparedStatement select = connection.prepareStatement(DOCUMENTS)) {
            select.setString(1, excused);
            select.setString(2, collection);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    audit.document(row, missing.remove(row.getString(1)));
                }
            }
        }
        missing.keySet().forEach(id -> audit.lost.add(id + " is not stored"));
        audit.letters(connection);
        audit.changes(connection, collection);
        return audit;
    }

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && invented.isEmpty() && failed.isEmpty();
    }

    private void document(ResultSet row, Integer newest) throws SQLException {
        String id = row.getString(1);
        int revisions = row.getInt(2);
        if (newest == null || row.getInt(3) > newest) {
            invented.add(id + " has a revision that nobody sent");
        }
        compare(id + ": revisions", revisions, row.getInt(3));
        compare(id + ": runs", row.getInt(4), revisions);
        compare(id + ": links", row.getInt(5), 1);
        compare(id + ": stories", row.getInt(6), 1);
    }

    private void compare(String what, int is, int should) {
        if (is < should) {
            lost.add(what + " " + is + " of " + should);
        } else if (is > should) {
            doubled.add(what + " " + is + " instead of " + should);
        }
    }

    private void letters(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LETTERS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                failed.add(row.getString(1));
            }
        }
    }

    private void changes(Connection connection, String collection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(GAPS)) {
            select.setString(1, collection);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    lost.add("changes of status have gaps");
                }
            }
        }
    }
}
