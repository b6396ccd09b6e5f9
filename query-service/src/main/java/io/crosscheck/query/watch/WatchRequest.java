package io.crosscheck.query.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;
import io.crosscheck.query.proposition.Status;

/** The body of {@code POST /v1/watches}. A status fits whether it is what a change led to or what it ended. */
public record WatchRequest(
        @Schema(
                        description = "Where to deliver to.",
                        examples = "https://desk.example/hooks/crosscheck",
                        required = true)
                String url,
        @Schema(description = "The collection; default if absent.") String collection,
        @Schema(description = "For its owner; comes with every delivery.") String description,
        @Schema(description = "Id of a proposition.") String proposition,
        @Schema(description = "Id of an entity that a claim of the proposition names or has as a source.")
                String entity,
        @Schema(description = "Id of a story.") String story,
        @Schema(description = "Publisher of a document that carries it: id, name or domain.") String publisher,
        @Schema(description = "NONE, SINGLE_ORIGIN or CORROBORATED.") String support,
        @Schema(description = "NONE, TENSION, CONTESTED or DENIED.") String dispute,
        @Schema(description = "STANDING, CORRECTED, RETRACTED or SUPERSEDED.") String lifecycle,
        @Schema(description = "Words of the proposition, as one types them into a search engine.") String q) {

    private static final int LONGEST = 500;

    /**
     * The request with what is blank left out and names of constants as they are spelt.
     *
     * @throws ProblemException 422 naming the field that cannot be used
     */
    WatchRequest checked() {
        String name = text("collection", collection);
        return new WatchRequest(
                url == null ? null : url.strip(),
                name == null ? Parameters.DEFAULT_COLLECTION : name,
                text("description", description),
                text("proposition", proposition),
                text("entity", entity),
                text("story", story),
                text("publisher", publisher),
                constant("support", support, Status.Support.class),
                constant("dispute", dispute, Status.Dispute.class),
                constant("lifecycle", lifecycle, Status.Lifecycle.class),
                text("q", q));
    }

    private static String text(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('\0') >= 0) {
            throw ProblemException.unusable(field, "must not contain NUL");
        }
        if (value.length() > LONGEST) {
            throw ProblemException.unusable(field, "is longer than " + LONGEST + " characters");
        }
        return value.strip();
    }

    private static <E extends Enum<E>> String constant(String field, String value, Class<E> type) {
        try {
            return Parameters.oneOf(field, value, type);
        } catch (ProblemException e) {
            throw ProblemException.unusable(
                    field, e.problem().detail().substring(field.length()).strip());
        }
    }
}
