package io.crosscheck.query.story;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.crosscheck.access.Roles;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.paging.FieldNames;
import io.crosscheck.query.paging.Fields;
import io.crosscheck.query.paging.Given;
import io.crosscheck.query.paging.Lines;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.crosscheck.query.search.Marking;
import io.crosscheck.query.spelling.Spelling;
import io.crosscheck.query.story.StoryQuery.Asked;

/** Stories: the documents about one happening, and what they say together. */
@Path("/v1/stories")
@RolesAllowed(Roles.READER)
@Tag(name = "stories")
public class StoryResource {

    private static final int PERMANENT_REDIRECT = 308;
    private static final String LONG_LIMIT = "500";

    private static final FieldNames KNOWN = FieldNames.of(StoryView.class);

    private final Store store;
    private final Lines lines;

    StoryResource(Store store, Lines lines) {
        this.store = store;
        this.lines = lines;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listStories",
            summary = "The stories of a collection, newest first",
            description = "sort: -newest (by their latest dated event or report, the default), newest, -learnt (when we"
                    + " last learnt of a change of status), -contested (number of contested propositions), -documents.")
    @APIResponse(responseCode = "200", description = "A page of stories.")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the problem names it.")
    public Page<StoryItem> list(@BeanParam StoryQuery query) {
        Given given = new Given();
        int size = query.size(given);
        Asked asked = query.read(given);
        given.check();
        return store.read(snapshot -> {
            String q = new Spelling(snapshot, asked.collection()).of(asked.q());
            Page<StoryItem> page = new StorySelection(snapshot, asked, q).page(size);
            return q == null
                    ? page
                    : page.found(
                            q.equals(asked.q()) ? null : q,
                            new Marking(snapshot, q).of(page.items(), StoryItem::id, StoryItem::title));
        });
    }

    @GET
    @Produces(Lines.MEDIA_TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput all(@BeanParam StoryQuery query) {
        Given given = new Given();
        Asked asked = query.read(given);
        given.check();
        return lines.of(
                asked.fields(),
                snapshot -> new StorySelection(
                                snapshot, asked, new Spelling(snapshot, asked.collection()).of(asked.q()))
                        .all(),
                StoryItem::read,
                (snapshot, rows) -> rows);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getStory",
            summary = "A story",
            description =
                    "Its documents, its people and organisations, its propositions (contested first), each with"
                            + " status, history, origins, relations and claims with their evidence. Of each no more than 500 and of"
                            + " a proposition no more than 100 claims, fewer where many have many; counts tell how many there are, and the lists have all.")
    @APIResponse(responseCode = "200", description = "The story.")
    @APIResponse(responseCode = "308", description = "It was merged into the story that Location names.")
    @APIResponse(responseCode = "404", description = "There is no such story.")
    public StoryView get(
            @Parameter(example = "s-4k2m8q0r5t7v9x1z3b6d") @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf,
            @Parameter(description = Parameters.FIELDS) @QueryParam("fields") String fields,
            @Context UriInfo uri) {
        Fields wanted = Fields.of(fields, KNOWN);
        return answer(id, asOf, uri, (snapshot, time, item) -> new StoryReading(snapshot, time).view(item, wanted));
    }

    @GET
    @Path("{id}/overview")
    @Operation(
            operationId = "getOverview",
            summary = "A story at a glance",
            description =
                    "What is contested, each with both sides' quotations; what most independent origins say; what was"
                            + " corrected; the people. Of bounded size: the rest is in the story itself.")
    @APIResponse(responseCode = "200", description = "The story at a glance.")
    @APIResponse(responseCode = "308", description = "It was merged into the story that Location names.")
    @APIResponse(responseCode = "404", description = "There is no such story.")
    public Overview overview(
            @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf,
            @Context UriInfo uri) {
        return answer(id, asOf, uri, (snapshot, time, item) -> new OverviewReading(snapshot, time).of(item));
    }

    @GET
    @Path("{id}/sources")
    @Operation(
            operationId = "getSources",
            summary = "Who cites whom",
            description =
                    "Sources and outlets, and an edge from each to whoever passes its words on, with the number of"
                            + " counted claims that came this way.")
    @APIResponse(responseCode = "200", description = "Who cites whom.")
    @APIResponse(responseCode = "308", description = "It was merged into the story that Location names.")
    @APIResponse(responseCode = "404", description = "There is no such story.")
    public SourceMap sources(
            @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf,
            @Context UriInfo uri) {
        return answer(id, asOf, uri, (snapshot, time, item) -> new SourceMapReading(snapshot, time).of(item.id()));
    }

    @GET
    @Path("{id}/timeline")
    @Operation(
            operationId = "getTimeline",
            summary = "How a story unfolded",
            description = "Documents, statements and changes of status in order of event time; undated ones stand last"
                    + " with a null at.")
    @APIResponse(responseCode = "200", description = "A page of the timeline.")
    @APIResponse(responseCode = "308", description = "It was merged into the story that Location names.")
    @APIResponse(responseCode = "404", description = "There is no such story.")
    public Page<TimelineItem> timeline(
            @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue(LONG_LIMIT) String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Parameters.limit(limit);
        return answer(
                id,
                asOf,
                uri,
                (snapshot, time, item) ->
                        Timeline.page(new TimelineReading(snapshot, time).of(item.id()), cursor, size));
    }

    @GET
    @Path("{id}/matrix")
    @Operation(
            operationId = "getMatrix",
            summary = "Who carries what",
            description = "A row a proposition, a cell a publisher; an unknown publisher has a column per document,"
                    + " named by the document's id. Only counted claims of the newest revisions weigh.")
    @APIResponse(responseCode = "200", description = "A page of the matrix's rows, with all its columns.")
    @APIResponse(responseCode = "308", description = "It was merged into the story that Location names.")
    @APIResponse(responseCode = "404", description = "There is no such story.")
    public Matrix matrix(
            @PathParam("id") String id,
            @Parameter(description = Parameters.AS_OF) @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Parameters.limit(limit);
        return answer(
                id, asOf, uri, (snapshot, time, item) -> new MatrixReading(snapshot, time).of(item.id(), cursor, size));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Snapshot snapshot, AsOf asOf, StoryItem item);
    }

    private <T> T answer(String id, String asOf, UriInfo uri, Reading<T> view) {
        AsOf time = Parameters.asOf(asOf);
        return store.read(snapshot -> {
            StoryReading reading = new StoryReading(snapshot, time);
            StoryItem item = reading.item(id).orElseThrow(() -> reading.successor(id)
                    .map(target -> moved(uri, id, target))
                    .orElseThrow(() -> ProblemException.unknown("story", id)));
            return view.of(snapshot, time, item);
        });
    }

    private static RuntimeException moved(UriInfo uri, String id, String target) {
        String path = uri.getPath().replace("/" + id, "/" + target);
        return new RedirectionException(
                Response.Status.fromStatusCode(PERMANENT_REDIRECT),
                uri.getRequestUriBuilder().replacePath(path).build());
    }
}
