package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Span;
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

    /** "D-Minn.": the party and the state of somebody elected. */
    private static final Pattern SEAT = Pattern.compile("[DRI]-\\p{Lu}\\p{L}*\\.?");

    private static final String LOOSE = ",;:'\u2019\u201d\")";
    private static final Set<String> DANGLING = Set.of("of", "and", "for", "the", "in", "at", "&");

    private TaggedNames() {}

    /** A name and how sure the tagger is of it, in [0, 1]. */
    record Scored(Found found, double score) {}

    /** In text order, none overlapping another. */
    static List<Scored> of(String text, Tags tags) {
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
            Span span = trimmed(text, tagged.span());
            boolean seat = SEAT.matcher(span.in(text)).matches();
            names.add(new Scored(
                    seat
                            ? new Found(new Span(span.start() + 2, span.end()), NameType.LOCATION, Found.SHOWN, null)
                            : new Found(span, type, Found.SHOWN, null),
                    tagged.score()));
        }
        return names;
    }

    /** Without the commas, closing marks, conjunctions and prepositions left at its end: "Westmark,"; "Port of". */
    private static Span trimmed(String text, Span span) {
        int end = span.end();
        while (end > span.start() + 1 && LOOSE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int space = text.lastIndexOf(' ', end - 1);
        if (space > span.start() && DANGLING.contains(text.substring(space + 1, end))) {
            end = space;
        }
        return new Span(span.start(), end);
    }
}
