package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tagged;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.tagging.Transitions;

/**
 * Names as the trained tagger marks them. Where a name ends is decided among the four classical types, whose
 * probabilities are the sums of the finer ones; then the likeliest finer type of the name is taken.
 */
final class TaggedNames {

    private static final Map<String, List<String>> FINER = Map.of(
            NameType.PERSON, List.of("PERSON"),
            NameType.ORGANIZATION, List.of("ORGANIZATION"),
            NameType.LOCATION, List.of("LOCATION", "FACILITY"),
            NameType.MISC, List.of("NORP", "PRODUCT", "MISC"));

    private static final Map<String, String> TYPES =
            Map.of("FACILITY", NameType.FACILITY, "NORP", NameType.NATIONALITY, "PRODUCT", NameType.MISC);

    private static final Transitions TRANSITIONS = Transitions.plain(true);

    private TaggedNames() {}

    /** A name and how sure the tagger is of it, in [0, 1]. */
    record Scored(Found found, double score) {}

    /** In text order, none overlapping another. */
    static List<Scored> of(Tags tags) {
        List<Scored> names = new ArrayList<>();
        for (Tagged tagged : tags.spans(Head.NAMES, FINER, TRANSITIONS)) {
            String type = tagged.label();
            double best = -1;
            for (String finer : FINER.get(tagged.label())) {
                double probability = tags.probability(Head.NAMES, finer, tagged.span());
                if (probability > best) {
                    best = probability;
                    type = TYPES.getOrDefault(finer, finer);
                }
            }
            names.add(new Scored(new Found(tagged.span(), type, Found.SHOWN, null), tagged.score()));
        }
        return names;
    }
}
