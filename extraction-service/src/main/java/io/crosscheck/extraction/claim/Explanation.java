package io.crosscheck.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.attribution.Attribution;
import io.crosscheck.extraction.attribution.Cue;
import io.crosscheck.extraction.factuality.Decision;
import io.crosscheck.extraction.factuality.Factuality;

/**
 * What decided a claim.
 *
 * @param claim its id
 * @param rule the rule that found it ("subject-cue-content", "according-to", ...)
 * @param because one sentence for a person
 * @param spans what the rule rests on: cue, sources, content
 * @param score in [0, 1], by rule
 * @param decisions what decided its kind, its stance, certainty, polarity, tense and modality, and whether it counts
 */
public record Explanation(
        String claim, String rule, String because, List<Span> spans, double score, List<Decision> decisions) {

    public Explanation {
        spans = List.copyOf(spans);
        decisions = List.copyOf(decisions);
    }

    /** @param cue null for a quotation that nothing attributes */
    static Explanation attributed(Claim claim, Attribution a, Cue cue, Factuality factuality, Segment segment) {
        List<Span> spans = new ArrayList<>(a.content());
        if (cue != null) {
            spans.add(a.cueWords());
        }
        a.paths().forEach(spans::addAll);
        return new Explanation(
                claim.id(),
                a.rule(),
                because(claim, cue),
                spans.stream().distinct().sorted().toList(),
                a.score(),
                decisions(claim, factuality, segment));
    }

    static Explanation narrated(Claim claim, Narrated n, Factuality factuality, Segment segment) {
        return new Explanation(
                claim.id(),
                n.rule(),
                "asserted in the text's own voice",
                List.of(n.content()),
                n.score(),
                decisions(claim, factuality, segment));
    }

    private static String because(Claim claim, Cue cue) {
        if (cue == null) {
            return "a quotation that nothing near it attributes";
        }
        String by = claim.sources().isEmpty()
                ? ", nobody named"
                : " by \"" + claim.sources().get(0).text() + "\"";
        return "\"" + claim.cue().text() + "\" (" + cue.type() + ")" + by;
    }

    private static List<Decision> decisions(Claim claim, Factuality factuality, Segment segment) {
        List<Decision> decisions = new ArrayList<>();
        String kindRule =
                switch (claim.kind()) {
                    case DIRECT -> "all-quoted";
                    case MIXED -> "partly-quoted";
                    case INDIRECT -> "not-quoted";
                    case NARRATED -> "own-voice";
                };
        decisions.add(new Decision(
                "kind", claim.kind().name(), kindRule, claim.content().cover()));
        decisions.addAll(factuality.decisions());
        decisions.add(new Decision(
                "counted",
                Boolean.toString(claim.counted()),
                "segment-" + segment.role().name().toLowerCase(Locale.ROOT),
                segment.span()));
        return decisions;
    }
}
