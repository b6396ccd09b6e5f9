package io.crosscheck.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Source;

/** Claims as lines that a person can read and compare. */
final class ClaimNotes {

    private ClaimNotes() {}

    static List<String> of(List<Claim> claims) {
        return claims.stream().map(ClaimNotes::line).toList();
    }

    private static String line(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(claim.kind() + (claim.parent() == null ? "" : " nested") + (claim.counted() ? "" : " not counted"));
        parts.add(claim.content().text());
        if (claim.cue() != null) {
            parts.add("cue: " + claim.cue().text());
        }
        if (!claim.sources().isEmpty()) {
            parts.add("by: " + paths(claim.sources()));
        }
        if (!claim.recipients().isEmpty()) {
            parts.add("to: " + claim.recipients().stream().map(r -> r.text()).collect(Collectors.joining(" & ")));
        }
        if (claim.saidAt() != null) {
            parts.add("at: " + claim.saidAt().text());
        }
        parts.add(String.join(
                " ",
                List.of(
                        claim.stance().name(),
                        claim.certainty().name(),
                        claim.polarity().name(),
                        claim.tense().name(),
                        claim.modality().name())));
        return String.join(" | ", parts);
    }

    private static String paths(List<Source> sources) {
        StringBuilder text = new StringBuilder();
        for (Source source : sources) {
            if (source.hop() > 0) {
                text.append(" < ");
            } else if (source.path() > 0) {
                text.append(" & ");
            }
            text.append(source.text()).append(" (").append(source.kind()).append(')');
        }
        return text.toString();
    }
}
