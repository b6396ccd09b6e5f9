package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tags;

/**
 * Brings together the names that the tagger marks and those that lists and head words know. The tagger decides unless
 * it is unsure; lists add finer types, canonical names, and what it misses but does not rule out.
 */
final class NameAgreement {

    private static final int LONGEST_NAME = 200;
    /** From here on the tagger is believed against a list. */
    private static final double SURE = 0.8;

    /**
     * A longer listed name is taken whole if the tagger gives its words at least this probability of being in some
     * name.
     */
    private static final double WIDER = 0.7;
    /** A listed name stands alone if the tagger gives its words at least this probability of being in some name ... */
    private static final double LISTED_ALONE = 0.2;
    /** ... and a name that only looks like one, this. */
    private static final double GUESSED_ALONE = 0.8;

    private static final Set<String> FUNCTION_WORDS = Set.of("of", "the", "and", "for", "a", "an");

    private final String text;
    private final NavigableMap<Integer, Span> headlines = new TreeMap<>();
    private final NavigableMap<Integer, Span> titles = new TreeMap<>();
    private final Tags tags;
    private final NameLexicons lexicons;

    /**
     * @param headlines in title case, where the tagger takes capitals for names and the rules know better
     * @param titles before names: "Secretary of Defense" names no ministry there
     */
    NameAgreement(String text, Tags tags, List<Span> headlines, List<Span> titles, NameLexicons lexicons) {
        this.text = text;
        headlines.forEach(headline -> this.headlines.put(headline.start(), headline));
        titles.forEach(title -> this.titles.put(title.start(), title));
        this.tags = tags;
        this.lexicons = lexicons;
    }

    /** Names in text order. */
    List<Found> unite(List<Found> ruled) {
        List<Found> rules = new ArrayList<>(ruled);
        rules.sort(Comparator.comparing(Found::span));
        List<Found> names = new ArrayList<>();
        Set<Found> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Found> used = Collections.newSetFromMap(new IdentityHashMap<>());
        List<TaggedNames.Scored> tagged = TaggedNames.of(text, tags);
        Set<String> body = tagged.stream()
                .map(name -> name.found().span())
                .filter(span -> !inHeadline(span))
                .map(span -> span.in(text))
                .collect(Collectors.toSet());
        int from = 0;
        for (TaggedNames.Scored name : tagged) {
            Span span = name.found().span();
            while (from < rules.size() && rules.get(from).span().end() <= span.start() - LONGEST_NAME) {
                from++;
            }
            List<Found> over = new ArrayList<>();
            for (int i = from; i < rules.size() && rules.get(i).span().start() < span.end(); i++) {
                if (rules.get(i).span().overlaps(span)) {
                    over.add(rules.get(i));
                }
            }
            used.addAll(over);
            if (notAlone(name.found())) {
                continue;
            }
            boolean headline = inHeadline(span);
            if (over.isEmpty()) {
                boolean title = within(titles, span);
                if (!title && (!headline || body.contains(span.in(text)))) {
                    names.add(name.found());
                }
            } else if (headline) {
                over.stream().filter(kept::add).forEach(names::add);
            } else {
                names.add(decide(name, best(span, over)));
                over.stream().filter(rule -> holds(rule, span)).forEach(names::add);
            }
        }
        Set<String> defined = rules.stream()
                .map(Found::span)
                .filter(this::inBrackets)
                .map(span -> span.in(text))
                .collect(Collectors.toSet());
        rules.stream()
                .filter(rule -> !used.contains(rule)
                        && (stands(rule) || defined.contains(rule.span().in(text))))
                .forEach(names::add);
        names.sort(Comparator.comparing(Found::span));
        return names;
    }

    /** The rule's name that fits, failing that the longest. */
    private static Found best(Span span, List<Found> over) {
        Found best = over.get(0);
        for (Found rule : over) {
            boolean longer = !best.span().equals(span)
                    && rule.span().length() > best.span().length();
            best = rule.span().equals(span) || longer ? rule : best;
        }
        return best;
    }

    /** "Canadian parliament": an institution in small letters holds the name of its country. */
    private boolean holds(Found rule, Span name) {
        boolean longer = rule.span().contains(name) && rule.span().end() > name.end();
        return longer
                && rule.weight() == Found.KNOWN
                && rule.span().start() == name.start()
                && Character.isLowerCase(text.charAt(rule.span().end() - 1))
                && text.substring(name.end(), rule.span().end()).chars().noneMatch(Character::isUpperCase);
    }

    /** "They all left the United": half a name; "Chairman of the": an office without its holder. */
    private boolean notAlone(Found name) {
        String words = name.span().in(text);
        return name.type().equals(NameType.LOCATION) && lexicons.isNeverAlone(words)
                || name.type().equals(NameType.PERSON)
                        && Pattern.compile("\\s+")
                                .splitAsStream(words)
                                .allMatch(word -> lexicons.isRole(word) || FUNCTION_WORDS.contains(word));
    }

    private static boolean within(NavigableMap<Integer, Span> spans, Span name) {
        Map.Entry<Integer, Span> before = spans.floorEntry(name.start());
        return before != null && before.getValue().contains(name);
    }

    private boolean inHeadline(Span span) {
        Map.Entry<Integer, Span> before = headlines.lowerEntry(span.end());
        return before != null && before.getValue().overlaps(span);
    }

    /** "Norwegian-led", "Arden-based": the compound is no name, its first part is. */
    private boolean compounded(Found rule, Found tagged) {
        int end = rule.span().end();
        return rule.weight() == Found.KNOWN
                && rule.span().start() == tagged.span().start()
                && end + 1 < tagged.span().end()
                && text.charAt(end) == '-'
                && text.substring(end + 1, tagged.span().end()).chars().allMatch(Character::isLowerCase);
    }

    private Found decide(TaggedNames.Scored name, Found rule) {
        Found tagged = name.found();
        if (inBrackets(rule.span()) || compounded(rule, tagged)) {
            return rule;
        }
        if (!rule.span().equals(tagged.span())) {
            return widens(name, rule) ? rule : tagged;
        }
        boolean sameType = NameType.coarse(tagged.type()).equals(NameType.coarse(rule.type()));
        if (!sameType) {
            boolean house = NameType.coarse(tagged.type()).equals(NameType.LOCATION)
                    && rule.type().equals(NameType.ORGANIZATION);
            return (house || name.score() < SURE) && rule.weight() == Found.KNOWN ? rule : tagged;
        }
        boolean finer = !rule.type().equals(NameType.coarse(rule.type()));
        String type = finer ? rule.type() : tagged.type();
        return new Found(rule.span(), type, Math.max(rule.weight(), Found.SHOWN), rule.canonical());
    }

    /**
     * Whether a listed or headed name goes on where the tagger stops short, or stands behind a title that it took in.
     */
    private boolean widens(TaggedNames.Scored name, Found rule) {
        Span tagged = name.found().span();
        if (rule.weight() < Found.SHOWN) {
            return false;
        }
        boolean titled = rule.type().equals(NameType.PERSON)
                && tagged.contains(rule.span())
                && tagged.end() == rule.span().end();
        if (titled) {
            return true;
        }
        double inside = tags.inside(Head.NAMES, rule.span());
        return rule.span().contains(tagged) ? inside >= WIDER : rule.weight() == Found.KNOWN && name.score() < SURE;
    }

    private boolean stands(Found rule) {
        if (rule.weight() == Found.SHORT) {
            return true;
        }
        double probability = tags.inside(Head.NAMES, rule.span());
        return inBrackets(rule.span()) || probability >= (rule.weight() == Found.KNOWN ? LISTED_ALONE : GUESSED_ALONE);
    }

    /** "Long Form (LF)". */
    private boolean inBrackets(Span span) {
        return span.start() > 0
                && span.end() < text.length()
                && text.charAt(span.start() - 1) == '('
                && text.charAt(span.end()) == ')'
                && span.in(text).chars().noneMatch(Character::isLowerCase);
    }
}
