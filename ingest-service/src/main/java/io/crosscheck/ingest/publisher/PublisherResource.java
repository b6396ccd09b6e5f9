package io.crosscheck.ingest.publisher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.crosscheck.access.Caller;
import io.crosscheck.access.Roles;
import io.crosscheck.ingest.curation.CurationLimits;
import io.crosscheck.ingest.intake.BoundedBody;
import io.crosscheck.ingest.intake.Unicode;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Where lists of publishers are imported: their domains, names, kinds and owners. */
@Path("/v1/publishers")
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PublisherResource {

    private final PublisherRegistry registry;
    private final SecurityIdentity identity;
    private final long bodySize;

    PublisherResource(PublisherRegistry registry, CurationLimits limits, SecurityIdentity identity) {
        this.bodySize = limits.listSize().asLongValue();
        this.identity = identity;
        this.registry = registry;
    }

    /** What was imported; the shipped list is not repeated. */
    @GET
    @RolesAllowed(Roles.READER)
    public Imported imported() throws SQLException {
        return new Imported(registry.imported(), null);
    }

    /** Imports a list; all of it or, where a line is not of its form, none. */
    @POST
    @Consumes("text/csv")
    public Count add(InputStream body) throws IOException, SQLException {
        String csv = Unicode.decode(
                new BoundedBody(body, bodySize, "A list of publishers").readAll(), StandardCharsets.UTF_8);
        List<PublisherEntry> entries;
        try {
            entries = PublisherEntry.read(csv.lines().toList());
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemKind.INVALID, e.getMessage());
        }
        registry.add(entries, Caller.of(identity));
        return new Count(entries.size());
    }

    /** A list, in one piece. */
    public record Imported(List<PublisherEntry> items, String next) {}

    /** How many were imported. */
    public record Count(int imported) {}
}
