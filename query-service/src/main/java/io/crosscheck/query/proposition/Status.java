package io.crosscheck.query.proposition;

import java.sql.SQLException;

import io.crosscheck.query.database.Row;

/** Where a proposition stands, along three axes. */
public record Status(Support support, Dispute dispute, Lifecycle lifecycle) {

    /** Before anybody said anything. */
    static final Status UNHEARD = new Status(Support.NONE, Dispute.NONE, Lifecycle.STANDING);

    public static Status read(Row row) throws SQLException {
        return new Status(
                Support.valueOf(row.text("support")),
                Dispute.valueOf(row.text("dispute")),
                Lifecycle.valueOf(row.text("lifecycle")));
    }

    /** How many independent origins assert it. */
    public enum Support {
        NONE,
        SINGLE_ORIGIN,
        CORROBORATED
    }

    /** Whether somebody opposes it, and how. */
    public enum Dispute {
        NONE,
        TENSION,
        CONTESTED,
        DENIED
    }

    /** Whether those who put it forward still do. */
    public enum Lifecycle {
        STANDING,
        CORRECTED,
        RETRACTED,
        SUPERSEDED
    }
}
