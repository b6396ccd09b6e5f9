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

    /** For a person to read: "from one origin, contested". */
    public String words() {
        StringBuilder words = new StringBuilder(support.words);
        if (dispute != Dispute.NONE) {
            words.append(", ").append(dispute.words);
        }
        if (lifecycle != Lifecycle.STANDING) {
            words.append(", ").append(lifecycle.words);
        }
        return words.toString();
    }

    /** How many independent origins assert it. */
    public enum Support {
        NONE("Asserted by nobody"),
        SINGLE_ORIGIN("From one origin"),
        CORROBORATED("Corroborated by independent origins");

        private final String words;

        Support(String words) {
            this.words = words;
        }
    }

    /** Whether somebody opposes it, and how. */
    public enum Dispute {
        NONE("undisputed"),
        TENSION("in tension"),
        CONTESTED("contested"),
        DENIED("denied");

        private final String words;

        Dispute(String words) {
            this.words = words;
        }

        /** In the order in which lists show them: contested first. */
        int rank() {
            return switch (this) {
                case CONTESTED -> 0;
                case DENIED -> 1;
                case TENSION -> 2;
                case NONE -> 3;
            };
        }
    }

    /** Whether those who put it forward still do. */
    public enum Lifecycle {
        STANDING("standing"),
        CORRECTED("corrected"),
        RETRACTED("retracted"),
        SUPERSEDED("superseded");

        private final String words;

        Lifecycle(String words) {
            this.words = words;
        }
    }
}
