package io.crosscheck.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** The audit log, on the connection, and so in the transaction, of what it tells of. */
public final class AuditLog {

    private final Connection connection;

    public AuditLog(Connection connection) {
        this.connection = connection;
    }

    /** Adds a line. */
    public void add(AuditEntry entry) throws SQLException {
        String sql = "insert into access.audit (at, actor, actor_name, action, subject, collection, reason)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setTimestamp(1, Timestamp.from(entry.at()));
            insert.setString(2, entry.actor());
            insert.setString(3, entry.actorName());
            insert.setString(4, entry.action().name());
            insert.setString(5, entry.subject());
            insert.setString(6, entry.collection());
            insert.setString(7, entry.reason());
            insert.executeUpdate();
        }
    }

    /**
     * Lines, newest first.
     *
     * @param actor only this one's; null: everybody's
     * @param subject only of this; null: of anything
     * @param before only lines with a lower number
     */
    public List<AuditEntry> list(String actor, String subject, long before, int limit) throws SQLException {
        String sql = "select id, at, actor, actor_name, action, subject, collection, reason from access.audit"
                + " where id < ? and (?::text is null or actor = ?) and (?::text is null or subject = ?)"
                + " order by id desc limit ?";
        List<AuditEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, before);
            select.setString(2, actor);
            select.setString(3, actor);
            select.setString(4, subject);
            select.setString(5, subject);
            select.setInt(6, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(read(rows));
                }
            }
        }
        return entries;
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                Action.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getString("collection"),
                row.getString("reason"));
    }
}
