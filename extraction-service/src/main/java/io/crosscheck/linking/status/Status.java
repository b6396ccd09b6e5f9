package io.crosscheck.linking.status;

/** Where a proposition stands, along three axes; {@code docs/status.md} has the table. */
public record Status(Support support, Dispute dispute, Lifecycle lifecycle) {

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
