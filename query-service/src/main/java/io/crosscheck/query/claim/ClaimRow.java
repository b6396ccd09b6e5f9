package io.crosscheck.query.claim;

import java.sql.SQLException;

import io.crosscheck.query.database.Row;

/** A claim as stored, with its publisher's name. */
record ClaimRow(
        String id,
        String document,
        int revision,
        int ordinal,
        Stance stance,
        boolean current,
        String publisher,
        String title,
        ClaimDetail detail) {

    /** What {@link #read} reads, of {@code claim c}, {@code document d} and {@code publisher pub}. */
    static String columns(String current) {
        return "c.id, c.document_id, c.revision, c.ordinal, c.stance, " + current
                + " as current, pub.name as publisher, c.detail, case when pub.name is null then (select"
                + " knowledge.title(t.document_id, t.number, t.title) from ingest.revision t"
                + " where t.document_id = c.document_id and t.number = c.revision) end as title";
    }

    static ClaimRow read(Row row) throws SQLException {
        return new ClaimRow(
                row.text("id"),
                row.text("document_id"),
                row.number("revision"),
                row.number("ordinal"),
                Stance.valueOf(row.text("stance")),
                row.flag("current"),
                row.text("publisher"),
                row.text("title"),
                ClaimDetail.parse(row.text("detail")));
    }

    /** Which text it stands in. */
    String revisionKey() {
        return document + "/" + revision;
    }
}
