package io.crosscheck.query.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.crosscheck.access.Roles;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.problem.ProblemException;
import io.crosscheck.query.proposition.PropositionReading;
import io.crosscheck.query.proposition.PropositionRow;
import io.crosscheck.query.proposition.PropositionView;

/** Checks a sentence against the store. */
@Path("/v1/check")
@RolesAllowed(Roles.READER)
@Tag(name = "check")
public class CheckResource {

    private static final Logger LOG = Logger.getLogger(CheckResource.class);
    private static final int MOST_BEYOND = 20;
    private static final String EXAMPLE = """
            {"text": "The bridge is closed"}""";

    private final Store store;
    private final Comparer comparer;

    CheckResource(Store store, @RestClient Comparer comparer) {
        this.store = store;
        this.comparer = comparer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "check",
            summary = "What the store knows of a sentence",
            description =
                    "The propositions that say the same, support, refine, differ from, sit ill with or contradict it, each"
                            + " with what it does to the sentence as its status is, why, and its status and evidence."
                            + " The sentence is read by extraction-service and compared by the means that link claims"
                            + " across documents: numbers, polarity and modality explicitly. Where nothing is about it"
                            + " the verdict is NOTHING_KNOWN; that nobody said so does not make it wrong.")
    @APIResponse(responseCode = "200", description = "What is known of the sentence.")
    @APIResponse(responseCode = "422", description = "A field cannot be used; the problem names it.")
    @APIResponse(responseCode = "503", description = "extraction-service, which reads the sentence, does not answer.")
    public CheckAnswer check(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a sentence", value = EXAMPLE)))
                    CheckRequest body) {
        if (body == null) {
            throw ProblemException.unusable("text", "is missing or blank");
        }
        CheckRequest request = body.checked();
        List<Candidates.Touch> touches =
                store.read(snapshot -> new Candidates(snapshot, request.collection()).of(request.text()));
        Comparison comparison = compare(
                request.text(),
                touches.stream().map(Candidates.Touch::claim).distinct().toList());
        List<Weighing.Link> links = Weighing.links(comparison.findings(), touches);
        List<CheckAnswer.Item> items = store.read(snapshot -> {
            List<CheckAnswer.Item> own = items(snapshot, links);
            List<CheckAnswer.Item> all = new ArrayList<>(own);
            all.addAll(items(
                    snapshot, Weighing.beyond(own).stream().limit(MOST_BEYOND).toList()));
            all.sort(Weighing.ORDER);
            return all;
        });
        CheckAnswer.Verdict verdict = Weighing.verdict(items);
        return new CheckAnswer(
                request.text(), request.collection(), verdict, verdict.summary, comparison.claims(), items);
    }

    // The sentence is read even where there is nothing to hold it against: the answer shows what was understood.
    private Comparison compare(String text, List<String> claims) {
        try {
            return comparer.compare(new Comparer.Question(text, claims));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("A sentence could not be compared: %s", e.getMessage());
            throw ProblemException.busy(
                    "extraction-service, which reads the sentence, does not answer; try again later");
        }
    }

    private static List<CheckAnswer.Item> items(Snapshot snapshot, List<Weighing.Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        Sql sql = Sql.of("select " + PropositionRow.COLUMNS + " from knowledge.proposition p")
                .add("where p.id = any(:ids) and p.known_to is null order by p.id")
                .with("ids", links.stream().map(Weighing.Link::proposition).toList());
        Map<String, PropositionView> views = new HashMap<>();
        new PropositionReading(snapshot, AsOf.NOW, null)
                .views(snapshot.list(sql, PropositionRow::read))
                .forEach(view -> views.put(view.id(), view));
        return links.stream()
                .filter(link -> views.containsKey(link.proposition()))
                .map(link -> link.item(views.get(link.proposition())))
                .toList();
    }
}
