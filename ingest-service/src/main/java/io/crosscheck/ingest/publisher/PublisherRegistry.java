package io.crosscheck.ingest.publisher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.crosscheck.access.Caller;
import io.crosscheck.access.audit.Action;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** The publishers in the store: the well-known and the imported ones, and others as documents of theirs come in. */
@ApplicationScoped
public class PublisherRegistry {

    private static final String LIST = "/publishers.csv";

    private final DataSource dataSource;
    private final Clock clock;
    private final Optional<Path> file;
    private volatile List<Outlet> stored = List.of();
    private volatile PublisherDirectory directory = PublisherDirectory.of(lines());

    PublisherRegistry(
            DataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "crosscheck.publishers.file") Optional<Path> file) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.file = file;
    }

    void start(@Observes StartupEvent start) throws SQLException, IOException {
        if (file.isPresent()) {
            keep(PublisherEntry.read(Files.readAllLines(file.get())));
        }
        refresh();
    }

    /** Outlets from now on known by what these entries say of them, to all replicas within half a minute. */
    public void add(List<PublisherEntry> entries, Caller caller) throws SQLException {
        QuarkusTransaction.requiringNew().call(() -> {
            keep(entries);
            try (Connection connection = dataSource.getConnection()) {
                String how = entries.size() + " imported";
                new AuditLog(connection)
                        .add(AuditEntry.of(
                                clock.instant(), caller, Action.PUBLISHERS_IMPORTED, "publishers", null, how));
            }
            return entries;
        });
        refresh();
    }

    /** What was imported, in order of its first domain. */
    public List<PublisherEntry> imported() throws SQLException {
        List<PublisherEntry> entries = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select domains, names, kind, family from ingest.publisher_entry order by domains");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new PublisherEntry(
                        List.of((String[]) rows.getArray(1).getArray()),
                        List.of((String[]) rows.getArray(2).getArray()),
                        PublisherKind.valueOf(rows.getString(3)),
                        rows.getString(4)));
            }
        }
        return entries;
    }

    /** What another replica has imported becomes known here. */
    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() throws SQLException {
        PublisherDirectory fresh = PublisherDirectory.of(PublisherEntry.read(lines()), imported());
        if (!fresh.outlets().equals(stored)) {
            store(fresh.outlets());
            stored = fresh.outlets();
        }
        directory = fresh;
    }

    private void keep(List<PublisherEntry> entries) throws SQLException {
        String sql = "insert into ingest.publisher_entry (id, domains, names, kind, family, imported_at)"
                + " values (?, ?, ?, ?, ?, ?) on conflict (id) do update set domains = excluded.domains,"
                + " names = excluded.names, kind = excluded.kind, family = excluded.family,"
                + " imported_at = excluded.imported_at";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (PublisherEntry entry : entries) {
                upsert.setString(1, entry.outlet().id());
                upsert.setArray(
                        2, connection.createArrayOf("text", entry.domains().toArray()));
                upsert.setArray(
                        3, connection.createArrayOf("text", entry.names().toArray()));
                upsert.setString(4, entry.kind().name());
                upsert.setString(5, entry.family());
                upsert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    // The lists are the authority on the outlets they name: rows that differ are brought in line.
    private void store(List<Outlet> outlets) throws SQLException {
        String sql = "insert into ingest.publisher as p (id, name, domain, kind, family) values (?, ?, ?, ?, ?)"
                + " on conflict (id) do update set name = excluded.name, kind = excluded.kind, family = excluded.family"
                + " where (p.name, p.kind, p.family) is distinct from (excluded.name, excluded.kind, excluded.family)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (Outlet outlet : outlets) {
                bind(upsert, outlet);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /**
     * The id of the publisher of a document, stored if it is new; joins the transaction that is open.
     *
     * @see PublisherDirectory#find
     */
    public Optional<String> idOf(String domain, String name, String host, String siteName) throws SQLException {
        Optional<Outlet> outlet = directory.find(domain, name, host, siteName);
        if (outlet.isPresent()) {
            insertIfNew(outlet.get());
        }
        return outlet.map(Outlet::id);
    }

    private void insertIfNew(Outlet outlet) throws SQLException {
        if (outlet.kind() != PublisherKind.UNKNOWN) {
            return; // from the list, there since the start
        }
        String sql = "insert into ingest.publisher (id, name, domain, kind, family) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(insert, outlet);
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Outlet outlet) throws SQLException {
        statement.setString(1, outlet.id());
        statement.setString(2, outlet.name());
        statement.setString(3, outlet.domain());
        statement.setString(4, outlet.kind().name());
        statement.setString(5, outlet.family());
    }

    static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(PublisherRegistry.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
