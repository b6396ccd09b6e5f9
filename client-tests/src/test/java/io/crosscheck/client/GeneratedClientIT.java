package io.crosscheck.client;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import io.crosscheck.client.api.CheckApi;
import io.crosscheck.client.api.ClaimsApi;
import io.crosscheck.client.api.DocumentsApi;
import io.crosscheck.client.api.EntitiesApi;
import io.crosscheck.client.api.ExportsApi;
import io.crosscheck.client.api.PropositionsApi;
import io.crosscheck.client.api.SearchApi;
import io.crosscheck.client.api.StoriesApi;
import io.crosscheck.client.api.StreamApi;
import io.crosscheck.client.api.WatchesApi;
import io.crosscheck.client.model.CheckRequest;
import io.crosscheck.client.model.ClaimView;
import io.crosscheck.client.model.Dispute;
import io.crosscheck.client.model.Made;
import io.crosscheck.client.model.PropositionView;
import io.crosscheck.client.model.StoryItem;
import io.crosscheck.client.model.StoryView;
import io.crosscheck.client.model.WatchRequest;
import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.articles.SampleArticles;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.system.RunningSystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Calls each route once, as a program does that knows query-service by its OpenAPI document alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedClientIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<String> asked = new TreeSet<>();
    private static final BlockingQueue<String> delivered = new LinkedBlockingQueue<>();

    private static HttpServer receiver;
    private static RunningSystem system;
    private static ApiClient client;
    private static WatchesApi watches;
    private static Made watch;
    private static StoryView story;
    private static PropositionView contested;

    @BeforeAll
    static void readTheSample() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            delivered.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        });
        receiver.start();
        system = RunningSystem.start(
                Map.of("CROSSCHECK_WATCHES_ALLOW_PRIVATE", "true", "CROSSCHECK_WATCHES_POLL", "1S"));
        client = new ApiClient();
        client.updateBaseUri(system.pages().toString().replaceFirst("/$", ""));
        client.setRequestInterceptor(request -> {
            HttpRequest built = request.copy().build();
            asked.add(built.method() + " " + built.uri().getPath());
        });
        watches = new WatchesApi(client);
        watch = watches.addWatch(new WatchRequest()
                .url("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook")
                .dispute("CONTESTED"));
        List<Article> articles = SampleArticles.read(Installation.current().samples());
        system.read(articles, "default");
        StoriesApi stories = new StoriesApi(client);
        StoryItem first = stories.listStories(StoriesApi.APIListStoriesRequest.newBuilder()
                        .dispute("CONTESTED")
                        .sort("-contested")
                        .build())
                .getItems()
                .get(0);
        story = stories.getStory(
                StoriesApi.APIGetStoryRequest.newBuilder().id(first.getId()).build());
        contested = story.getPropositions().get(0);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
        receiver.stop(0);
    }

    @Test
    @Order(1)
    void stories() throws ApiException {
        StoriesApi stories = new StoriesApi(client);
        String id = story.getId();
        assertEquals(Dispute.CONTESTED, contested.getStatus().getDispute());
        assertFalse(stories.getOverview(
                        StoriesApi.APIGetOverviewRequest.newBuilder().id(id).build())
                .getDocuments()
                .isEmpty());
        assertFalse(stories.getSources(
                        StoriesApi.APIGetSourcesRequest.newBuilder().id(id).build())
                .getEdges()
                .isEmpty());
        assertFalse(stories.getTimeline(
                        StoriesApi.APIGetTimelineRequest.newBuilder().id(id).build())
                .getItems()
                .isEmpty());
        assertFalse(stories.getMatrix(
                        StoriesApi.APIGetMatrixRequest.newBuilder().id(id).build())
                .getRows()
                .isEmpty());
        assertFalse(stories.listChanges(StoriesApi.APIListChangesRequest.newBuilder()
                        .since("2020-01-01")
                        .build())
                .getItems()
                .isEmpty());
    }

    @Test
    @Order(1)
    void propositionsAndClaims() throws ApiException {
        PropositionsApi propositions = new PropositionsApi(client);
        PropositionView same = propositions.getProposition(PropositionsApi.APIGetPropositionRequest.newBuilder()
                .id(contested.getId())
                .build());
        assertEquals(contested.getText(), same.getText());
        assertFalse(propositions
                .listPropositions(PropositionsApi.APIListPropositionsRequest.newBuilder()
                        .story(story.getId())
                        .dispute("CONTESTED")
                        .build())
                .getItems()
                .isEmpty());
        ClaimsApi claims = new ClaimsApi(client);
        ClaimView claim = claims.listClaims(ClaimsApi.APIListClaimsRequest.newBuilder()
                        .proposition(contested.getId())
                        .build())
                .getItems()
                .get(0);
        assertFalse(claim.getEvidence().getSelectors().isEmpty());
        ClaimView alone = claims.getClaim(
                ClaimsApi.APIGetClaimRequest.newBuilder().id(claim.getId()).build());
        assertEquals(claim.getEvidence(), alone.getEvidence());
    }

    @Test
    @Order(1)
    void documentsAndEntities() throws ApiException {
        DocumentsApi documents = new DocumentsApi(client);
        String id = documents
                .listDocuments(DocumentsApi.APIListDocumentsRequest.newBuilder().build())
                .getItems()
                .get(0)
                .getId();
        String text = documents.getDocumentText(
                DocumentsApi.APIGetDocumentTextRequest.newBuilder().id(id).build());
        assertEquals(
                text,
                documents
                        .getDocument(DocumentsApi.APIGetDocumentRequest.newBuilder()
                                .id(id)
                                .build())
                        .getText());
        EntitiesApi entities = new EntitiesApi(client);
        String person = entities.listEntities(EntitiesApi.APIListEntitiesRequest.newBuilder()
                        .type("PERSON")
                        .build())
                .getItems()
                .get(0)
                .getId();
        assertNotNull(entities.getEntity(
                        EntitiesApi.APIGetEntityRequest.newBuilder().id(person).build())
                .getName());
        assertNotNull(entities.getStatements(EntitiesApi.APIGetStatementsRequest.newBuilder()
                        .id(person)
                        .build())
                .getItems());
    }

    @Test
    @Order(1)
    void searchAndCheck() throws ApiException {
        assertFalse(new SearchApi(client)
                .search(SearchApi.APISearchRequest.newBuilder().q("blockade").build())
                .getItems()
                .isEmpty());
        assertNotNull(new CheckApi(client)
                .check(new CheckRequest().text("The blockade of Port Halden will end."))
                .getVerdict());
    }

    @Test
    @Order(1)
    void exports() throws Exception {
        ExportsApi exports = new ExportsApi(client);
        for (Object graph : List.of(
                exports.exportSchemaOrg(
                        ExportsApi.APIExportSchemaOrgRequest.newBuilder().build()),
                exports.exportProvenance(
                        ExportsApi.APIExportProvenanceRequest.newBuilder().build()),
                exports.exportAnnotations(
                        ExportsApi.APIExportAnnotationsRequest.newBuilder().build()),
                exports.getVocabulary())) {
            assertTrue(((Map<?, ?>) graph).containsKey("@context"));
        }
        assertTrue(Files.readString(exports.exportCsv(
                                ExportsApi.APIExportCsvRequest.newBuilder().build())
                        .toPath())
                .contains("\r\n"));
        assertTrue(Files.readString(exports.exportFollowTheMoney(ExportsApi.APIExportFollowTheMoneyRequest.newBuilder()
                                .build())
                        .toPath())
                .contains("\"schema\":\"Article\""));
        assertTrue(Files.size(exports.exportBundle(
                                ExportsApi.APIExportBundleRequest.newBuilder().build())
                        .toPath())
                > 0);
    }

    // What a generated client makes of a stream is one event of it, which no answer is; its address is what it is good
    // for.
    @Test
    @Order(1)
    void stream() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.getBaseUri() + "/v1/stream"))
                .header("Last-Event-ID", "0")
                .build();
        assertNotNull(StreamApi.class.getMethod("stream", StreamApi.APIStreamRequest.class));
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream events = answer.body()) {
            assertEquals(200, answer.statusCode());
            assertTrue(events.read() >= 0);
        }
        asked.add("GET /v1/stream");
    }

    @Test
    @Order(1)
    void watches() throws Exception {
        String notice = delivered.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertNotNull(notice, "a delivery");
        String id = watch.getId();
        assertEquals(
                id,
                watches.getWatch(WatchesApi.APIGetWatchRequest.newBuilder()
                                .id(id)
                                .build())
                        .getId());
        assertEquals(
                1,
                watches.listWatches(
                                WatchesApi.APIListWatchesRequest.newBuilder().build())
                        .getItems()
                        .size());
        String delivery = watches.listDeliveries(
                        WatchesApi.APIListDeliveriesRequest.newBuilder().id(id).build())
                .getItems()
                .get(0)
                .getId();
        assertEquals(
                delivery,
                watches.replayDelivery(WatchesApi.APIReplayDeliveryRequest.newBuilder()
                                .id(id)
                                .delivery(delivery)
                                .build())
                        .getId());
        watches.removeWatch(WatchesApi.APIRemoveWatchRequest.newBuilder().id(id).build());
    }

    @Test
    @Order(2)
    void noRouteWasLeftOut() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(
                        URI.create(client.getBaseUri() + "/openapi?format=JSON").toURL());
        Set<String> left = new TreeSet<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> left.add(method.toUpperCase() + " " + path.getKey())));
        assertTrue(left.size() > 30, left.toString());
        assertEquals(
                Set.of(),
                left.stream()
                        .filter(route -> asked.stream().noneMatch(call -> call.matches(pattern(route))))
                        .collect(Collectors.toSet()));
    }

    private static String pattern(String route) {
        return route.replaceAll("\\{\\w+}", "[^/]+");
    }
}
