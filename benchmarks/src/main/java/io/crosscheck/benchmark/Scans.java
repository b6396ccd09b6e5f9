package io.crosscheck.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which large tables were read from end to end, as the database itself counts it: every plan of every query. */
public final class Scans {

    private static final int LARGE = 10_000;

    private final Connection connection;
    private final Map<String, Long> before;

    public Scans(Connection connection) throws SQLException {
        this.connection = connection;
        this.before = counted();
    }

    /** Tables that were, with how often. */
    public Map<String, Long> since() throws SQLException {
        Map<String, Long> scans = new LinkedHashMap<>();
        for (Map.Entry<String, Long> each : counted().entrySet()) {
            long more = each.getValue() - before.getOrDefault(each.getKey(), 0L);
            if (more > 0) {
                scans.put(each.getKey(), more);
            }
        }
        return scans;
    }

    private Map<String, Long> counted() throws SQLException {
        Map<String, Long> scans = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            try (ResultSet rows = statement.executeQuery("select schemaname || '.' || relname as name, seq_scan"
                    + " from pg_stat_user_tables where n_live_tup > " + LARGE + " order by 1")) {
                while (rows.next()) {
                    scans.put(rows.getString("name"), rows.getLong("seq_scan"));
                }
            }
        }
        return scans;
    }
}
