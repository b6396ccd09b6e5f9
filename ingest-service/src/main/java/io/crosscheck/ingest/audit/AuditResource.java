package io.crosscheck.ingest.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.crosscheck.access.Roles;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;

/** The audit log; described in {@code META-INF/openapi.yaml}. */
@Path("/v1/audit")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class AuditResource {

    private static final int MOST = 500;

    private final DataSource dataSource;

    AuditResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A part of the log.
     *
     * @param next cursor of the part after it; null: this is the last
     */
    public record Page(List<AuditEntry> items, String next) {}

    /** Newest first. */
    @GET
    public Page list(
            @QueryParam("actor") String actor,
            @QueryParam("subject") String subject,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor)
            throws SQLException {
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
            throw wrong("limit", "is not a number from 1 to " + MOST);
        }
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw wrong("cursor", "is not one that a list gave");
        }
        int size = Integer.parseInt(limit);
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        try (Connection connection = dataSource.getConnection()) {
            List<AuditEntry> found =
                    new AuditLog(connection).list(storable(actor), storable(subject), before, size + 1);
            return found.size() <= size
                    ? new Page(found, null)
                    : new Page(
                            found.subList(0, size),
                            Long.toString(found.get(size - 1).id()));
        }
    }

    /** What cannot be stored is equal to nothing that is. */
    private static String storable(String value) {
        return value == null ? null : value.replace('\0', '\uFFFD');
    }

    private static ProblemException wrong(String field, String message) {
        return ProblemException.invalid(List.of(new FieldError(field, message)));
    }
}
