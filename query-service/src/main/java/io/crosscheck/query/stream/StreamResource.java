package io.crosscheck.query.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.crosscheck.access.Roles;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Pushes changes of status to whoever listens (server-sent events). */
@Path("/v1/stream")
@RolesAllowed(Roles.READER)
@Startup // so that the metric is there before the first client
@Singleton
@Tag(name = "stream")
public class StreamResource {

    /** Gauge: clients that listen now. */
    public static final String CLIENTS = "crosscheck.query.stream.clients";

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String EXAMPLE =
            """
            : heartbeat

            event: status-changed
            id: 42.37a8eec1
            data: {"collection":"default","number":42,"story":"s-4k2m8q0r5t7v9x1z3b6d","proposition":"p-4k2m8q0r5t7v9x1z3b6d",\
            "text":"The bridge is closed","before":{"support":"SINGLE_ORIGIN","dispute":"NONE","lifecycle":"STANDING"},\
            "after":{"support":"SINGLE_ORIGIN","dispute":"CONTESTED","lifecycle":"STANDING"},"at":"2026-03-05T00:00:00Z",\
            "eventTime":"2026-03-04T00:00:00Z","evidence":["c-4k2m8q0r5t7v9x1z3b6d"]}
            """;

    static final String CHANGED = "status-changed";
    static final String MISSED = "missed";

    private final Store store;
    private final ChangeStream changes;
    private final StreamConfig config;
    private final SecurityIdentity identity;
    private final AtomicInteger clients = new AtomicInteger();

    StreamResource(
            Store store,
            ChangePages pages,
            Wakes wakes,
            StreamConfig config,
            MeterRegistry metrics,
            SecurityIdentity identity) {
        this.identity = identity;
        this.store = store;
        this.changes = new ChangeStream(pages, wakes, config.poll(), Infrastructure.getDefaultWorkerPool());
        this.config = config;
        metrics.gauge(CLIENTS, List.of(), clients);
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stream",
            summary = "Changes of status as they become known (SSE)",
            description =
                    "An event status-changed for every change that fits all conditions, in the order in which they"
                            + " became known, with the status before (absent: the proposition is new) and after (absent: it is"
                            + " no longer held) and the claims that brought it. Its id is the same at every replica and for"
                            + " ever: who comes back with it, in the header Last-Event-ID or as lastEventId, hears of every"
                            + " later change once; 0 stands before the first. Event missed: that id names no change of"
                            + " this collection; read the state anew. The first comment says that every change is told from then on, others keep the connection open. A client may read as slowly as it likes.")
    @APIResponse(
            responseCode = "200",
            description = "A stream that does not end.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = StreamEvent.class),
                            examples = @ExampleObject(name = "a change", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    @APIResponse(responseCode = "503", description = "This replica serves as many clients as it takes.")
    public Multi<OutboundSseEvent> stream(
            @BeanParam StreamQuery query,
            @Parameter(description = "Id of the last event that the client saw.") @HeaderParam(LAST_EVENT_ID)
                    String lastId,
            @Parameter(description = "The same, for a client that cannot set headers; the header goes before.")
                    @QueryParam("lastEventId")
                    String lastEventId,
            @Context Sse sse) {
        if (clients.get() >= config.clients()) {
            throw ProblemException.busy("Too many clients listen to this replica; try again later");
        }
        Multi<OutboundSseEvent> events = changes.of(
                        query.collection(), query.filter(store), lastId != null ? lastId : lastEventId)
                .map(signal -> event(sse, signal));
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(config.heartbeat())
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
        Multi<OutboundSseEvent> all = Multi.createBy().merging().withRequests(1).streams(events, heartbeats);
        // whose key is revoked or whose token expires must not listen for ever
        Multi<OutboundSseEvent> bounded =
                identity.isAnonymous() ? all : all.select().first(config.longest());
        return bounded.onSubscription()
                .invoke(clients::incrementAndGet)
                .onTermination()
                .invoke(clients::decrementAndGet);
    }

    private static OutboundSseEvent event(Sse sse, ChangeStream.Signal signal) {
        return switch (signal.kind()) {
            case BEGUN -> sse.newEventBuilder().comment("listening").build();
            case MISSED -> sse.newEventBuilder().name(MISSED).data(Map.of()).build();
            case CHANGED -> sse.newEventBuilder()
                    .id(EventId.of(signal.change()).toString())
                    .name(CHANGED)
                    .data(StreamEvent.class, StreamEvent.of(signal.change()))
                    .build();
        };
    }
}
