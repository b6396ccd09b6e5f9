package io.crosscheck.ingest.publisher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/** The publishers in the store: the well-known ones from the start, others as documents of theirs come in. */
@ApplicationScoped
public class PublisherRegistry {

    private static final String LIST = "/publishers.csv";

    private final DataSource dataSource;
    private final PublisherDirectory directory = PublisherDirectory.of(lines());

    PublisherRegistry(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The list is the authority on the outlets it names: rows that differ are brought in line. */
    void store(@Observes StartupEvent start) throws SQLException {
        String sql = "insert into ingest.publisher as p (id, name, domain, kind, family) values (?, ?, ?, ?, ?)"
                + " on conflict (id) do update set name = excluded.name, kind = excluded.kind, family = excluded.family"
                + " where (p.name, p.kind, p.family) is distinct from (excluded.name, excluded.kind, excluded.family)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (Outlet outlet : directory.outlets()) {
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
