package io.crosscheck.ingest.alias;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.access.Caller;
import io.crosscheck.access.audit.Action;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;
import io.crosscheck.ingest.curation.Curations;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The alias lists in the store. A list is replaced as a whole; what it held before is closed, never deleted. */
@ApplicationScoped
public class AliasLists {

    // The linker takes in so many entries at once.
    private static final int AT_ONCE = 1000;

    private final DataSource dataSource;
    private final Curations curations;
    private final Clock clock;

    AliasLists(DataSource dataSource, Curations curations, Clock clock) {
        this.dataSource = dataSource;
        this.curations = curations;
        this.clock = clock;
    }

    /** A list without its entries. */
    public record Summary(String name, long entries, Instant changedAt) {}

    /**
     * What replacing a list changed.
     *
     * @param entries it has now
     */
    public record Outcome(String list, String collection, int entries, int added, int changed, int removed) {

        private String inWords() {
            return added + " added, " + changed + " changed, " + removed + " removed";
        }
    }

    /** Puts these entries in the place of those of a list; none closes it. Equal entries stay as they are. */
    public Outcome replace(String collection, String list, List<AliasEntry> entries, Caller caller) {
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                curations.lock(connection, collection);
                Outcome changes = replace(connection, collection, list, entries);
                if (changes.added() + changes.changed() + changes.removed() > 0) {
                    new AuditLog(connection)
                            .add(AuditEntry.of(
                                    clock.instant(),
                                    caller,
                                    Action.ALIASES_REPLACED,
                                    list,
                                    collection,
                                    changes.inWords()));
                }
                return changes;
            }
        });
        curations.committed();
        return outcome;
    }

    private Outcome replace(Connection connection, String collection, String list, List<AliasEntry> entries)
            throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, AliasEntry> before = new TreeMap<>();
        entries(connection, collection, list).forEach(entry -> before.put(entry.id(), entry));
        Map<String, AliasEntry> after = new TreeMap<>();
        entries.forEach(entry -> after.put(entry.id(), entry));
        List<AliasEntry> outdated = before.values().stream()
                .filter(entry -> !entry.equals(after.get(entry.id())))
                .toList();
        List<AliasEntry> fresh = after.values().stream()
                .filter(entry -> !entry.equals(before.get(entry.id())))
                .toList();
        close(connection, collection, list, outdated, now);
        insert(connection, collection, list, fresh, now);
        List<AliasEntry> concerned = new ArrayList<>(outdated);
        concerned.addAll(fresh);
        for (int i = 0; i < concerned.size(); i += AT_ONCE) {
            List<AliasEntry> some = concerned.subList(i, Math.min(i + AT_ONCE, concerned.size()));
            curations.changed(connection, collection, List.of(), names(some), now);
        }
        int changed = (int)
                fresh.stream().filter(entry -> before.containsKey(entry.id())).count();
        return new Outcome(list, collection, after.size(), fresh.size() - changed, changed, outdated.size() - changed);
    }

    private static Set<String> names(Collection<AliasEntry> entries) {
        Set<String> names = new LinkedHashSet<>();
        for (AliasEntry entry : entries) {
            names.add(entry.name());
            names.addAll(entry.aliases());
        }
        return names;
    }

    private static void close(
            Connection connection, String collection, String list, List<AliasEntry> entries, Instant now)
            throws SQLException {
        String sql = "update ingest.alias set known_to = ? where collection = ? and list = ? and id = any (?)"
                + " and known_to is null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, collection);
            update.setString(3, list);
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "text", entries.stream().map(AliasEntry::id).toArray()));
            update.executeUpdate();
        }
    }

    private static void insert(
            Connection connection, String collection, String list, List<AliasEntry> entries, Instant now)
            throws SQLException {
        String sql =
                """
                insert into ingest.alias (collection, list, id, name, aliases, type, keys, known_from) values
                    (?, ?, ?, ?, ?, ?, (select array_agg(distinct ingest.name_key(n)) from unnest(?::text[]) n), ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (AliasEntry entry : entries) {
                insert.setString(1, collection);
                insert.setString(2, list);
                insert.setString(3, entry.id());
                insert.setString(4, entry.name());
                insert.setArray(
                        5, connection.createArrayOf("text", entry.aliases().toArray()));
                insert.setString(6, entry.type() == null ? null : entry.type().name());
                insert.setArray(
                        7,
                        connection.createArrayOf("text", names(List.of(entry)).toArray()));
                insert.setTimestamp(8, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The entries of a list in the order of their ids; none if there is no such list. */
    public List<AliasEntry> entries(String collection, String list) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return entries(connection, collection, list);
            }
        });
    }

    private static List<AliasEntry> entries(Connection connection, String collection, String list) throws SQLException {
        String sql = "select id, name, aliases, type from ingest.alias"
                + " where collection = ? and list = ? and known_to is null order by id collate \"C\"";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            select.setString(2, list);
            try (ResultSet row = select.executeQuery()) {
                List<AliasEntry> entries = new ArrayList<>();
                while (row.next()) {
                    String type = row.getString(4);
                    entries.add(new AliasEntry(
                            row.getString(1),
                            row.getString(2),
                            Arrays.asList((String[]) row.getArray(3).getArray()),
                            type == null ? null : AliasEntry.Type.valueOf(type)));
                }
                return entries;
            }
        }
    }

    /** The lists of a collection, by name. */
    public List<Summary> all(String collection) {
        String sql =
                "select list, count(*), max(known_from) from ingest.alias where collection = ? and known_to is null"
                        + " group by list order by list";
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, collection);
                try (ResultSet row = select.executeQuery()) {
                    List<Summary> lists = new ArrayList<>();
                    while (row.next()) {
                        lists.add(new Summary(
                                row.getString(1),
                                row.getLong(2),
                                row.getTimestamp(3).toInstant()));
                    }
                    return lists;
                }
            }
        });
    }
}
