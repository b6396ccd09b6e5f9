package io.crosscheck.query.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Selector;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.Status;
import io.crosscheck.query.stream.StreamEvent;

/**
 * What a delivery says.
 *
 * @param timestamp when the change was learnt
 */
record Notice(String type, Instant timestamp, Data data) {

    static final String TYPE = "proposition.status-changed";

    /**
     * The change with what it rests on.
     *
     * @param diff the axes of the status that changed
     * @param evidence at most {@link #MOST_EVIDENCE} of the claims that brought it
     * @param evidenceTotal how many there are
     */
    record Data(
            String watch,
            @JsonInclude(JsonInclude.Include.NON_NULL) String description,
            StreamEvent change,
            List<Axis> diff,
            List<Quotation> evidence,
            int evidenceTotal) {}

    /** An axis of the status; null: the proposition is new, or no longer held. */
    record Axis(String axis, String before, String after) {}

    /** A claim in its document's words. */
    record Quotation(
            String claim,
            String document,
            int revision,
            String publisher,
            Stance stance,
            String quote,
            String context,
            List<Selector> selectors) {

        static Quotation of(ClaimView claim) {
            return new Quotation(
                    claim.claimId(),
                    claim.document(),
                    claim.revision(),
                    claim.publisher(),
                    claim.stance(),
                    claim.detail().get("content").path("text").asText(),
                    claim.evidence().context(),
                    claim.evidence().selectors());
        }
    }

    static final int MOST_EVIDENCE = 20;

    /**
     * Makes a notice.
     *
     * @param evidence the claims that brought the change, each with its stance towards the proposition
     */
    static Notice of(Watch watch, StreamEvent change, List<ClaimView> evidence) {
        return new Notice(
                TYPE,
                change.at(),
                new Data(
                        watch.id(),
                        watch.description(),
                        change,
                        diff(change.before(), change.after()),
                        evidence.stream()
                                .limit(MOST_EVIDENCE)
                                .map(Quotation::of)
                                .toList(),
                        evidence.size()));
    }

    private static List<Axis> diff(Status before, Status after) {
        List<Axis> axes = new ArrayList<>();
        axes.add(axis("support", before, after, Status::support));
        axes.add(axis("dispute", before, after, Status::dispute));
        axes.add(axis("lifecycle", before, after, Status::lifecycle));
        axes.removeIf(axis -> Objects.equals(axis.before(), axis.after()));
        return axes;
    }

    private static Axis axis(String name, Status before, Status after, Function<Status, Enum<?>> value) {
        return new Axis(
                name,
                before == null ? null : value.apply(before).name(),
                after == null ? null : value.apply(after).name());
    }

    String json(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
