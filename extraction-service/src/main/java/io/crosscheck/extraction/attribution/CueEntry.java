package io.crosscheck.extraction.attribution;

import java.util.List;
import java.util.Set;

/**
 * An entry of the lists of cues.
 *
 * @param lemma of its head
 * @param particles words that must follow the head ("out" of "point out")
 * @param frames letters as the lists explain them
 * @param prepositions of frame p
 */
public record CueEntry(String lemma, List<String> particles, CueClass type, String frames, Set<String> prepositions) {

    /** Reads a line {@code lemma[+particle] CLASS frames [prepositions]}. */
    static CueEntry parse(String line) {
        String[] parts = line.split("\\s+");
        int plus = parts[0].indexOf('+');
        return new CueEntry(
                plus < 0 ? parts[0] : parts[0].substring(0, plus),
                plus < 0 ? List.of() : List.of(parts[0].substring(plus + 1).split("\\+")),
                CueClass.valueOf(parts[1]),
                parts[2],
                parts.length > 3 ? Set.of(parts[3].split(",")) : Set.of());
    }

    boolean takes(char frame) {
        return frames.indexOf(frame) >= 0;
    }
}
