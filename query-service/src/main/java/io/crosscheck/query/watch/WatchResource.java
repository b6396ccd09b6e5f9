package io.crosscheck.query.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.crosscheck.access.Caller;
import io.crosscheck.access.Roles;
import io.crosscheck.access.audit.Action;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;

/** Watches: standing orders to be told of changes of status by a call (webhook). */
@Path("/v1/watches")
@RolesAllowed(Roles.READER)
@Tag(name = "watches")
public class WatchResource {

    private static final String EXAMPLE =
            """
            {"url": "https://desk.example/hooks/crosscheck", "story": "s-4k2m8q0r5t7v9x1z3b6d", "dispute": "CONTESTED"}""";

    private final Store store;
    private final Webhook webhook;
    private final WatchConfig config;
    private final Clock clock;
    private final SecurityIdentity identity;

    WatchResource(Store store, Webhook webhook, WatchConfig config, Clock clock, SecurityIdentity identity) {
        this.store = store;
        this.webhook = webhook;
        this.config = config;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * A watch just made.
     *
     * @param secret the key that deliveries are signed with; this is the only time that it is told
     */
    public record Made(
            @JsonUnwrapped Watch watch,
            @Schema(
                            description = "Signs the deliveries; never told again.",
                            examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0bxDgCkCHXk=")
                    String secret) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addWatch",
            summary = "Watch a proposition, an entity, a story or a query",
            description =
                    "Every later change of status that fits all conditions is posted to the url: {type, timestamp, data:"
                            + " {watch, change, diff, evidence}}, where change is that of /v1/stream, diff the axes that"
                            + " changed, and evidence the claims that brought it, each with quote and selectors."
                            + " Deliveries are signed as Standard Webhooks has it: the header webhook-signature is v1,"
                            + " and the base 64 of HMAC-SHA256 over webhook-id.webhook-timestamp.body, keyed with the"
                            + " base 64 after whsec_ in the secret. Compare in constant time (MessageDigest.isEqual,"
                            + " crypto.timingSafeEqual, hmac.compare_digest) and refuse what is older than five minutes."
                            + " Any status 2xx within ten seconds takes a delivery; else it is tried again, later and"
                            + " later, and in the end dead. It may come more than once, always with the same"
                            + " webhook-id. Redirects are not followed.")
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "The watch, with its secret, which is told this once.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Made.class)))
    @APIResponse(responseCode = "409", description = "There are, or the caller has, as many watches as may be.")
    @APIResponse(responseCode = "422", description = "A field cannot be used; the problem names it.")
    public RestResponse<Made> make(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a story", value = EXAMPLE)))
                    WatchRequest body) {
        if (body == null) {
            throw ProblemException.unusable("url", "is missing");
        }
        WatchRequest request = body.checked();
        try {
            webhook.check(request.url());
        } catch (Destination.Refused e) {
            throw ProblemException.unusable("url", e.getMessage());
        }
        String secret = Signature.newSecret();
        String owner = identity.isAnonymous() ? null : Caller.of(identity).id();
        Watch watch = store.write(transaction -> {
            new Subjects(transaction).check(request);
            Watches watches = new Watches(transaction);
            if (owner != null && watches.countOf(owner) >= config.mostOfOwner()) {
                throw ProblemException.conflict("You have as many watches as one caller may have; end one first");
            }
            if (watches.count() >= config.most()) {
                throw ProblemException.conflict("There are as many watches as there may be");
            }
            return watches.add(request, secret, owner, clock.instant());
        });
        return RestResponse.ResponseBuilder.<Made>created(URI.create("/v1/watches/" + watch.id()))
                .entity(new Made(watch, Signature.shown(secret)))
                .build();
    }

    @GET
    @Operation(
            operationId = "listWatches",
            summary = "The watches of a collection, oldest first",
            description = "The caller's own; an editor sees those of others too.")
    public Page<Watch> list(
            @QueryParam("collection") @DefaultValue(Parameters.DEFAULT_COLLECTION) String collection,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor) {
        int size = Parameters.limit(limit);
        return store.readOwn(snapshot -> new Watches(snapshot).page(collection, onlyOwner(), cursor, size));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWatch", summary = "A watch")
    @APIResponse(responseCode = "200", description = "The watch, without its secret.")
    @APIResponse(responseCode = "404", description = "There is no such watch.")
    public Watch get(@Parameter(example = "w-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id) {
        return store.readOwn(snapshot -> watch(snapshot, id));
    }

    @DELETE
    @Path("{id}")
    @ResponseStatus(204)
    @Operation(
            operationId = "removeWatch",
            summary = "End a watch",
            description = "Its deliveries go with it, those on their way too.")
    @APIResponse(responseCode = "204", description = "There is no more such watch.")
    @APIResponse(responseCode = "404", description = "There was no such watch.")
    public void remove(@Parameter(example = "w-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id) {
        store.write(transaction ->
                new Watches(transaction).remove(watch(transaction, id).id()));
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "What a watch was told, newest first",
            description = "state=DEAD lists what could not be delivered, with the reason. What arrived is listed for"
                    + " some weeks, what is dead for some months.")
    @APIResponse(responseCode = "200", description = "A page of deliveries.")
    @APIResponse(responseCode = "404", description = "There is no such watch.")
    public Page<DeliveryView> deliveries(
            @Parameter(example = "w-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = "PENDING, DELIVERED or DEAD.") @QueryParam("state") String state,
            @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT) String limit,
            @QueryParam("cursor") String cursor) {
        int size = Parameters.limit(limit);
        DeliveryView.State only = Parameters.constant("state", state, DeliveryView.State.class);
        return store.readOwn(
                snapshot -> new Deliveries(snapshot).page(watch(snapshot, id).id(), only, cursor, size));
    }

    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    @ResponseStatus(202)
    @Operation(
            operationId = "replayDelivery",
            summary = "Deliver once more",
            description = "Whatever became of it, dead ones above all; it keeps its id.")
    @APIResponse(
            responseCode = "202",
            description = "It will be attempted again, from the first attempt on.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "There is no such delivery.")
    public DeliveryView replay(
            @Parameter(example = "w-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(example = "v-4k2m8q0r5t7v9x1z3b6d") @PathParam("delivery") String delivery) {
        return store.write(transaction -> {
            Watch watch = watch(transaction, id);
            Instant now = clock.instant();
            DeliveryView replayed = new Deliveries(transaction)
                    .replay(watch.id(), delivery, now)
                    .orElseThrow(() -> ProblemException.unknown("delivery of this watch", delivery));
            transaction.note(AuditEntry.of(
                    now, Caller.of(identity), Action.REPLAYED, delivery, watch.collection(), "delivery of " + id));
            return replayed;
        });
    }

    /** Whose watches the caller may see; null: everybody's. */
    private String onlyOwner() {
        return identity.hasRole(Roles.EDITOR) ? null : Caller.of(identity).id();
    }

    /** A watch that the caller may see: those of others are as if they were not there. */
    private Watch watch(Snapshot snapshot, String id) {
        String owner = onlyOwner();
        return new Watches(snapshot)
                .byId(id)
                .filter(found -> owner == null || owner.equals(found.owner()))
                .orElseThrow(() -> ProblemException.unknown("watch", id));
    }
}
