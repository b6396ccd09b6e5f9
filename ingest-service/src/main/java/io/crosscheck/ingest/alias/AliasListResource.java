package io.crosscheck.ingest.alias;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.crosscheck.access.Caller;
import io.crosscheck.access.Roles;
import io.crosscheck.ingest.curation.CurationLimits;
import io.crosscheck.ingest.intake.BoundedBody;
import io.crosscheck.ingest.intake.Unicode;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Where alias lists are imported and exported; described in {@code META-INF/openapi.yaml}. */
@Path("/v1/alias-lists")
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class AliasListResource {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
    private static final String DEFAULT_COLLECTION = "default";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final AliasLists lists;
    private final SecurityIdentity identity;
    private final long bodySize;

    AliasListResource(AliasLists lists, CurationLimits limits, SecurityIdentity identity) {
        this.identity = identity;
        this.lists = lists;
        this.bodySize = limits.listSize().asLongValue();
    }

    /** The lists of a collection. */
    public record Lists(List<AliasLists.Summary> items, String next) {}

    @GET
    @RolesAllowed(Roles.READER)
    public Lists all(@QueryParam("collection") @DefaultValue(DEFAULT_COLLECTION) String collection) {
        return new Lists(lists.all(checked("collection", collection)), null);
    }

    @PUT
    @Path("{list}")
    @Consumes(CSV)
    public AliasLists.Outcome importCsv(
            @PathParam("list") String list,
            @QueryParam("collection") @DefaultValue(DEFAULT_COLLECTION) String collection,
            InputStream body)
            throws IOException {
        return lists.replace(
                checked("collection", collection),
                checked("list", list),
                AliasFormat.fromCsv(read(body)),
                Caller.of(identity));
    }

    @PUT
    @Path("{list}")
    @Consumes(MediaType.APPLICATION_JSON)
    public AliasLists.Outcome importJson(
            @PathParam("list") String list,
            @QueryParam("collection") @DefaultValue(DEFAULT_COLLECTION) String collection,
            InputStream body)
            throws IOException {
        return lists.replace(
                checked("collection", collection),
                checked("list", list),
                AliasFormat.fromJson(read(body)),
                Caller.of(identity));
    }

    @DELETE
    @Path("{list}")
    public AliasLists.Outcome remove(
            @PathParam("list") String list,
            @QueryParam("collection") @DefaultValue(DEFAULT_COLLECTION) String collection) {
        existing(collection, list);
        return lists.replace(collection, list, List.of(), Caller.of(identity));
    }

    /** As CSV if the caller prefers that; whoever takes anything gets JSON. */
    @GET
    @RolesAllowed(Roles.READER)
    @Path("{list}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response export(
            @PathParam("list") String list,
            @QueryParam("collection") @DefaultValue(DEFAULT_COLLECTION) String collection,
            @Context HttpHeaders headers) {
        List<AliasEntry> entries = existing(collection, list);
        if (prefersCsv(headers.getAcceptableMediaTypes())) {
            return Response.ok(AliasFormat.toCsv(entries), CSV).build();
        }
        return Response.ok(entries, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static boolean prefersCsv(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(CSV_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private List<AliasEntry> existing(String collection, String list) {
        List<AliasEntry> entries = lists.entries(checked("collection", collection), checked("list", list));
        if (entries.isEmpty()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "The collection has no alias list of this name.");
        }
        return entries;
    }

    private String read(InputStream body) throws IOException {
        byte[] bytes = new BoundedBody(body, bodySize, "An alias list").readAll();
        String text = Unicode.decode(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.of(
                    ProblemKind.MALFORMED, "The body contains a NUL character, which cannot be stored.");
        }
        return text;
    }

    private static String checked(String field, String name) {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.invalid(List.of(new FieldError(
                    field,
                    "is not a letter or digit followed by at most 63 letters, digits, dots, hyphens or underscores")));
        }
        return name;
    }
}
