package io.crosscheck.query.stream;

import java.util.Map;
import java.util.function.Predicate;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.crosscheck.messages.StoryUpdated;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureFailure;

/** Pushes changes of status to whoever listens (server-sent events). */
@Path("/v1/stream")
@Tag(name = "stream")
public class StreamResource {

    /** Counter: connections closed because their client read too slowly. */
    public static final String OVERFLOWED = "crosscheck.query.stream.overflowed";

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    static final String UPDATED = "story-updated";
    static final String MISSED = "missed";

    private final UpdateFeed feed;
    private final StreamConfig config;
    private final MeterRegistry metrics;

    StreamResource(UpdateFeed feed, StreamConfig config, MeterRegistry metrics) {
        this.feed = feed;
        this.config = config;
        this.metrics = metrics;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes of status as they become known (SSE)",
            description = "Event story-updated: {collection, story, at, changes: [{proposition, before, after}]}, where"
                    + " before is absent for a new proposition and after for one no longer held. It is a hint to read"
                    + " the story anew. Event missed: the updates since Last-Event-ID are not known here any more; read"
                    + " anew. Comments keep the connection open. A client that reads too slowly is disconnected.")
    @APIResponse(responseCode = "200", description = "A stream that does not end.")
    @APIResponse(responseCode = "503", description = "This replica serves as many clients as it takes.")
    public Multi<OutboundSseEvent> stream(
            @QueryParam("collection") @DefaultValue(Parameters.DEFAULT_COLLECTION) String collection,
            @Parameter(description = "Id of the only story to hear of.") @QueryParam("story") String story,
            @HeaderParam(LAST_EVENT_ID) String lastId,
            @Context Sse sse) {
        if (feed.clients() >= config.clients()) {
            throw ProblemException.busy("Too many clients listen to this replica; try again later");
        }
        String one = Parameters.text("story", story);
        Predicate<StoryUpdated> wanted = event -> event.collection().equals(collection)
                && (one == null || event.story().equals(one));
        Multi<OutboundSseEvent> updates = feed.listen(wanted, lastId).map(signal -> event(sse, signal));
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
        return Multi.createBy()
                .merging()
                .streams(updates, heartbeats)
                .onFailure(BackPressureFailure.class)
                .invoke(() -> metrics.counter(OVERFLOWED).increment())
                .onFailure(BackPressureFailure.class)
                .recoverWithCompletion();
    }

    private static OutboundSseEvent event(Sse sse, UpdateFeed.Signal signal) {
        Update update = signal.update();
        if (update == null) {
            return sse.newEventBuilder().name(MISSED).data(Map.of()).build();
        }
        return sse.newEventBuilder()
                .id(update.id())
                .name(UPDATED)
                .data(StoryUpdated.class, update.event())
                .build();
    }
}
