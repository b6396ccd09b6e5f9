package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tags;

/**
 * Brings together the names that the tagger marks and those that lists and head words know. The tagger decides unless
 * it is unsure; lists add finer types, canonical names, and what it misses but does not rule out.
 */
final class NameAgreement {

    /** From here on the tagger is believed against a list. */
    private static final double SURE = 0.85;
    /** A listed name stands alone if the tagger gives its words at least this probability of being in some name ... */
    private static final double LISTED_ALONE = 0.2;
    /** ... and a name that only looks like one, this. */
    private static final double GUESSED_ALONE = 0.6;

    private final Tags tags;

    NameAgreement(Tags tags) {
        this.tags = tags;
    }

    /** Names in text order. */
    List<Found> unite(List<Found> ruled) {
        List<TaggedNames.Scored> tagged = TaggedNames.of(tags);
        List<Found> rules = new ArrayList<>(ruled);
        rules.sort(Comparator.comparing(Found::span));
        List<Found> names = new ArrayList<>();
        boolean[] used = new boolean[rules.size()];
        int from = 0;
        for (TaggedNames.Scored name : tagged) {
            Span span = name.found().span();
            while (from < rules.size() && rules.get(from).span().end() <= span.start()) {
                from++;
            }
            Found best = null;
            int first = from;
            for (int i = Math.max(0, from - 2); i < rules.size() && rules.get(i).span().start() < span.end(); i++) {
                Found rule = rules.get(i);
                if (!rule.span().overlaps(span)) {
                    continue;
                }
                used[i] = true;
                boolean fits = rule.span().equals(span);
                boolean longer = best == null || !best.span().equals(span) && rule.span().length() > best.span().length();
                if (fits || longer) {
                    best = rule;
                }
                first = Math.min(first, i);
            }
            names.add(best == null ? name.found() : decide(name, best));
        }
        for (int i = 0; i < rules.size(); i++) {
            if (!used[i] && stands(rules.get(i))) {
                names.add(rules.get(i));
            }
        }
        names.sort(Comparator.comparing(Found::span));
        return names;
    }

    private Found decide(TaggedNames.Scored name, Found rule) {
        Found tagged = name.found();
        boolean sameType = NameType.coarse(tagged.type()).equals(NameType.coarse(rule.type()));
        if (rule.span().equals(tagged.span())) {
            if (sameType) {
                return rule.type().equals(NameType.coarse(rule.type())) ? new Found(rule.span(), tagged.type(), Math.max(rule.weight(), Found.SHOWN), rule.canonical()) : rule;
            }
            return name.score() < SURE && rule.weight() == Found.KNOWN ? rule : tagged;
        }
        boolean known = rule.weight() == Found.KNOWN && name.score() < SURE;
        return known ? rule : tagged;
    }

    private boolean stands(Found rule) {
        if (rule.weight() == Found.SHORT) {
            return true;
        }
        double probability = tags.inside(Head.NAMES, rule.span());
        return probability >= (rule.weight() == Found.KNOWN ? LISTED_ALONE : GUESSED_ALONE);
    }
}
