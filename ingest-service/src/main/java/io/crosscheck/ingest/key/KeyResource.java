package io.crosscheck.ingest.key;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.access.Caller;
import io.crosscheck.access.Roles;
import io.crosscheck.access.audit.Action;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;
import io.crosscheck.access.key.ApiKey;
import io.crosscheck.access.key.ApiKeys;
import io.crosscheck.ingest.intake.BoundedBody;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** API keys of machines; described in {@code META-INF/openapi.yaml}. */
@Path("/v1/keys")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class KeyResource {

    private static final int LARGEST_BODY = 64 * 1024;

    private final DataSource dataSource;
    private final Clock clock;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    KeyResource(DataSource dataSource, Clock clock, ObjectMapper json, SecurityIdentity identity) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.json = json;
        this.identity = identity;
    }

    /**
     * A key just made.
     *
     * @param secret the key itself: this is the only time that it is told
     */
    public record Told(@JsonUnwrapped ApiKey key, String secret) {}

    /** All keys, in one piece. */
    public record Keys(List<ApiKey> items, String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(InputStream body) throws IOException {
        Instant now = now();
        KeyFields.Checked fields = read(body).checked(now);
        Caller caller = Caller.of(identity);
        ApiKeys.Made made = transaction(connection -> {
            ApiKeys.Made key =
                    new ApiKeys(connection).make(fields.name(), fields.roles(), fields.expiresAt(), caller.id(), now);
            String what = fields.name() + ": " + String.join(", ", fields.roles());
            new AuditLog(connection)
                    .add(AuditEntry.of(now, caller, Action.KEY_MADE, key.key().id(), null, what));
            return key;
        });
        return Response.created(URI.create("/v1/keys/" + made.key().id()))
                .header("Cache-Control", "no-store")
                .entity(new Told(made.key(), made.secret().text()))
                .build();
    }

    @GET
    public Keys list() {
        return new Keys(transaction(connection -> new ApiKeys(connection).all()), null);
    }

    @GET
    @Path("{id}")
    public ApiKey get(@PathParam("id") String id) {
        return transaction(connection -> existing(new ApiKeys(connection), id));
    }

    /** Revokes it for good; it stays listed. */
    @DELETE
    @Path("{id}")
    public ApiKey revoke(@PathParam("id") String id) {
        Instant now = now();
        Caller caller = Caller.of(identity);
        return transaction(connection -> {
            ApiKeys keys = new ApiKeys(connection);
            ApiKey before = existing(keys, id);
            if (before.revokedAt() != null) {
                return before;
            }
            new AuditLog(connection).add(AuditEntry.of(now, caller, Action.KEY_REVOKED, id, null, before.name()));
            return keys.revoke(id, caller.id(), now).orElseThrow();
        });
    }

    private static ApiKey existing(ApiKeys keys, String id) throws SQLException {
        if (id.indexOf('\0') >= 0) {
            throw unknown();
        }
        return keys.byId(id).orElseThrow(KeyResource::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemKind.NOT_FOUND, "There is no key of this id.");
    }

    private KeyFields read(InputStream body) throws IOException {
        byte[] bytes = new BoundedBody(body, LARGEST_BODY, "What asks for a key").readAll();
        try {
            KeyFields fields = json.readValue(bytes, KeyFields.class);
            if (fields != null) {
                return fields;
            }
        } catch (JsonProcessingException e) {
            throw ProblemException.of(ProblemKind.MALFORMED, "The body is not JSON of the expected shape.");
        }
        throw ProblemException.of(ProblemKind.MALFORMED, "The body is not a JSON object.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T transaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.in(connection);
            }
        });
    }
}
