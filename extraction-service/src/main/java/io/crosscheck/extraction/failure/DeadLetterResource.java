package io.crosscheck.extraction.failure;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.access.Roles;
import io.crosscheck.extraction.announcement.Announcements;
import io.crosscheck.extraction.rest.InvalidRequestException;
import io.crosscheck.extraction.rest.Parameters;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Dead letters: messages that no retry would help. */
@Path("/v1/dead-letters")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dead letters")
public class DeadLetterResource {

    private static final int BATCH = 500;

    @Inject
    DeadLetters letters;

    @Inject
    Announcements announcements;

    /**
     * A part of the list.
     *
     * @param next cursor of the part after it; null: this is the last
     */
    public record Page(List<Letter> items, String next) {}

    /**
     * What was done to several.
     *
     * @param unreadable letters that were left because their message cannot be read: they can only be discarded
     */
    public record Done(int replayed, int discarded, int unreadable) {}

    @GET
    @Operation(
            summary = "Dead letters, the newest first",
            description = "Of all collections unless one is named. state is OPEN (nobody has looked at it), DISCARDED,"
                    + " REPLAYED, MENDED (its work was done after all) or ALL; reason is part of the reason's words.")
    public Page list(
            @QueryParam("stage") String stage,
            @QueryParam("reason") String reason,
            @QueryParam("document") String document,
            @QueryParam("collection") String collection,
            @QueryParam("state") @DefaultValue("OPEN") String state,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor)
            throws SQLException {
        int size = Parameters.limit(limit);
        String after = cursor == null
                ? null
                : letter(Parameters.text("cursor", cursor)).id();
        List<Letter> found = letters.list(filter(stage, reason, document, collection, state), after, size + 1);
        return found.size() <= size
                ? new Page(found, null)
                : new Page(found.subList(0, size), found.get(size - 1).id());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A dead letter, with its message")
    @APIResponse(responseCode = "200", description = "The letter.")
    @APIResponse(responseCode = "404", description = "There is no such letter.")
    public Letter get(@PathParam("id") String id) throws SQLException {
        return letter(id);
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send the message of a letter once more",
            description = "Body: {author, reason}. A letter that was replayed or mended before is answered as it is.")
    @APIResponse(responseCode = "200", description = "The letter, as it is now.")
    @APIResponse(responseCode = "404", description = "There is no such letter.")
    @APIResponse(responseCode = "409", description = "Its message cannot be read, so no replay will help.")
    @APIResponse(responseCode = "422", description = "author or reason is missing.")
    public Letter replay(@PathParam("id") String id, Act body) throws SQLException {
        Act act = act(body);
        Letter letter = letter(id);
        if (letter.isHeld()) {
            if (DeadLetters.event(letter).isEmpty()) {
                throw HttpProblem.valueOf(Status.CONFLICT, "Its message cannot be read; it can only be discarded");
            }
            letters.replay(List.of(letter), act);
            announcements.wake();
        }
        return letter(id);
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Leave a letter at that",
            description = "Body: {author, reason}. Its document stays FAILED, and the letter can still be replayed."
                    + " A letter that is not open is answered as it is.")
    @APIResponse(responseCode = "200", description = "The letter, as it is now.")
    @APIResponse(responseCode = "404", description = "There is no such letter.")
    @APIResponse(responseCode = "422", description = "author or reason is missing.")
    public Letter discard(@PathParam("id") String id, Act body) throws SQLException {
        letters.discard(List.of(letter(id)), act(body));
        return letter(id);
    }

    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send the messages of all open letters that fit once more",
            description = "Body: {author, reason}; the query says which: stage, words of the reason, document,"
                    + " collection, or state=DISCARDED for those.")
    @APIResponse(responseCode = "200", description = "How many there were of each.")
    @APIResponse(responseCode = "422", description = "author or reason is missing.")
    public Done replayAll(
            @QueryParam("stage") String stage,
            @QueryParam("reason") String reason,
            @QueryParam("document") String document,
            @QueryParam("collection") String collection,
            @QueryParam("state") @DefaultValue("OPEN") String state,
            Act body)
            throws SQLException {
        Act act = act(body);
        LetterFilter filter = held(filter(stage, reason, document, collection, state));
        int replayed = 0;
        int unreadable = 0;
        String after = null;
        List<Letter> batch = letters.list(filter, after, BATCH);
        while (!batch.isEmpty()) {
            unreadable += (int)
                    batch.stream().filter(l -> DeadLetters.event(l).isEmpty()).count();
            replayed += letters.replay(batch, act).size();
            announcements.wake();
            after = batch.get(batch.size() - 1).id();
            batch = letters.list(filter, after, BATCH);
        }
        return new Done(replayed, 0, unreadable);
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Leave all open letters that fit at that",
            description = "Body: {author, reason}; the query says which. Their documents stay FAILED.")
    @APIResponse(responseCode = "200", description = "How many there were of each.")
    @APIResponse(responseCode = "422", description = "author or reason is missing.")
    public Done discardAll(
            @QueryParam("stage") String stage,
            @QueryParam("reason") String reason,
            @QueryParam("document") String document,
            @QueryParam("collection") String collection,
            Act body)
            throws SQLException {
        Act act = act(body);
        LetterFilter open = filter(stage, reason, document, collection, Letter.State.OPEN.name());
        int discarded = 0;
        List<Letter> batch = letters.list(open, null, BATCH);
        while (!batch.isEmpty()) {
            discarded += letters.discard(batch, act);
            batch = letters.list(open, null, BATCH);
        }
        return new Done(0, discarded, 0);
    }

    private Letter letter(String id) throws SQLException {
        return letters.find(Parameters.text("id", id))
                .orElseThrow(() -> HttpProblem.valueOf(Status.NOT_FOUND, "There is no dead letter " + id));
    }

    private static Act act(Act body) {
        return (body == null ? new Act(null, null) : body).checked();
    }

    private static LetterFilter filter(String stage, String reason, String document, String collection, String state) {
        return new LetterFilter(
                Parameters.constant("stage", stage, DeadLetter.Stage.class),
                Parameters.text("reason", reason),
                Parameters.text("document", document),
                Parameters.text("collection", collection),
                "ALL".equals(state) ? null : Parameters.constant("state", state, Letter.State.class));
    }

    /** Replay is of what is there to be replayed. */
    private static LetterFilter held(LetterFilter filter) {
        if (filter.state() == Letter.State.OPEN || filter.state() == Letter.State.DISCARDED) {
            return filter;
        }
        throw new InvalidRequestException("state", "must be OPEN or DISCARDED");
    }
}
