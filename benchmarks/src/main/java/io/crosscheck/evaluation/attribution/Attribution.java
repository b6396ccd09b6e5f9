package io.crosscheck.evaluation.attribution;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.evaluation.text.Words;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Passage;
import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.extraction.annotation.Span;

/**
 * Who says what, as an annotator or the extractor marked it; source and cue may be empty.
 *
 * @param words numbers of the words in each part
 */
record Attribution(Map<Part, List<Span>> spans, Map<Part, Set<Integer>> words) {

    static Attribution of(Words words, List<Span> source, List<Span> cue, List<Span> content) {
        return new Attribution(
                Map.of(Part.SOURCE, source, Part.CUE, cue, Part.CONTENT, content),
                Map.of(
                        Part.SOURCE, words.in(source),
                        Part.CUE, words.in(cue),
                        Part.CONTENT, words.in(content)));
    }

    /** What the extractor attributes to somebody, with the first source of each claim. */
    static List<Attribution> of(Extraction extraction, Words words) {
        return extraction.claims().stream()
                .filter(claim -> claim.kind() != ClaimKind.NARRATED)
                .map(claim -> of(claim, words))
                .toList();
    }

    private static Attribution of(Claim claim, Words words) {
        List<Span> source = claim.sources().stream()
                .map(Source::spans)
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .orElse(List.of());
        Passage cue = claim.cue();
        return of(
                words,
                source,
                cue == null ? List.of() : cue.spans(),
                claim.content().spans());
    }

    List<Span> spans(Part part) {
        return spans.get(part);
    }

    boolean has(Part part) {
        return !spans(part).isEmpty();
    }

    Set<Integer> words(Part part) {
        return words.get(part);
    }

    /** Number of words of a part that are also in another's. */
    int shared(Attribution other, Part part) {
        return (int) words(part).stream().filter(other.words(part)::contains).count();
    }

    /** F1 of the words of a part, in [0, 1]; 0 where nothing is shared. */
    double likeness(Attribution other, Part part) {
        int shared = shared(other, part);
        return shared == 0
                ? 0
                : 2.0 * shared / (words(part).size() + other.words(part).size());
    }
}
