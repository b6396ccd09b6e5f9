package io.crosscheck.extraction.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.agroal.api.AgroalDataSource;

/**
 * Counts the readings of a revision that were begun and neither ended nor failed: the process ended meanwhile. What
 * ends it each time is given up after some, so that what waits behind it is read. All within the caller's transaction.
 */
@ApplicationScoped
class Attempts {

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "crosscheck.extract.attempts", defaultValue = "5")
    int most;

    /**
     * Notes that a reading begins.
     *
     * @throws AbandonedException if too many were begun before; the next count starts anew
     */
    void begin(String document, int revision) throws SQLException {
        int attempts = noted(document, revision);
        if (attempts > most) {
            end(document, revision);
            throw new AbandonedException(attempts - 1);
        }
    }

    /** Notes that a reading ended, well or not. */
    void end(String document, int revision) throws SQLException {
        String sql = "delete from knowledge.extraction_attempt where document_id = ? and revision = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, document);
            delete.setInt(2, revision);
            delete.executeUpdate();
        }
    }

    private int noted(String document, int revision) throws SQLException {
        String sql = "insert into knowledge.extraction_attempt as a (document_id, revision, attempts) values (?, ?, 1)"
                + " on conflict (document_id, revision) do update set attempts = a.attempts + 1 returning attempts";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, document);
            insert.setInt(2, revision);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
