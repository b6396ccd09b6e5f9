package io.crosscheck.observing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready once the database answers and its schema is as new as this build needs: a service that was started before the
 * migration waits instead of failing its callers. A newer schema is fine, as migrations only add (docs/operations.md).
 */
@Readiness
@ApplicationScoped
public class SchemaReadiness implements HealthCheck {

    /** The newest migration that the services of this build use (store, {@code db/migration}). */
    public static final String NEEDED = "23";

    private static final Logger LOG = Logger.getLogger(SchemaReadiness.class);
    private static final String SQL = "select 1 from public.flyway_schema_history where version = ? and success";

    private final DataSource dataSource;
    // once there, always there: migrations are never undone
    private volatile boolean there;

    /**
     * @param reads where a service reads that does so elsewhere: at a standby, which answers while the primary is away
     */
    SchemaReadiness(DataSource primary, @Named("reads") Instance<DataSource> reads) {
        this.dataSource = reads.isResolvable() ? reads.get() : primary;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Database schema").withData("needed", NEEDED);
        return answer.status(isThere()).build();
    }

    private boolean isThere() {
        if (there) {
            return true;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setString(1, NEEDED);
            try (ResultSet rows = select.executeQuery()) {
                there = rows.next();
            }
        } catch (SQLException e) {
            LOG.debug("The schema's version cannot be read", e);
        }
        return there;
    }
}
