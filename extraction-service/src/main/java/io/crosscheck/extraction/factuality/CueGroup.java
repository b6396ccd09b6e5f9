package io.crosscheck.extraction.factuality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Token;

/**
 * A cue with what governs it to its left: "has | never denied", "stopped short of | saying", "walked back | its claim".
 * Finds how far that reaches; what it means is read elsewhere.
 */
final class CueGroup {

    static final Set<String> NOT = Set.of("not", "n't", "never", "cannot", "no", "nor", "neither", "nothing");

    /** As good as a negation before words for evidence. */
    static final Set<String> LITTLE = Set.of("little", "scant", "insufficient");

    private static final int LONGEST_SUBJECT = 14;
    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "no", "nothing", "few");
    private static final Set<String> IF = Set.of("if", "unless", "whether");
    private static final Set<String> CONNECTORS = Set.of("to", "of", "from", "about", "on", "as", "ever");
    private static final Set<String> CARRY_ON =
            Set.of("go", "continue", "begin", "start", "try", "have", "able", "manage", "come", "ready", "willing");

    private final List<Token> tokens;
    private final Behaviours behaviours;
    private final int cueFrom;
    private final int from;
    private final int to;

    CueGroup(Attributing by, Behaviours behaviours) {
        this.tokens = by.sentence();
        this.behaviours = behaviours;
        int first = 0;
        while (first < tokens.size() && tokens.get(first).end() <= by.cue().start()) {
            first++;
        }
        int last = first;
        while (last < tokens.size() && tokens.get(last).start() < by.cue().end()) {
            last++;
        }
        this.cueFrom = first;
        this.to = last;
        this.from = nominal() ? overNoun() : overVerb();
    }

    int cueFrom() {
        return cueFrom;
    }

    /** The leftmost token of what governs the cue, or of the cue. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    List<Token> tokens() {
        return tokens;
    }

    String word(int i) {
        return i >= 0 && i < tokens.size()
                ? tokens.get(i).text().toLowerCase(Locale.ROOT).replace('\u2019', '\'')
                : "";
    }

    Span span(int first, int end) {
        return new Span(tokens.get(first).start(), tokens.get(end - 1).end());
    }

    /** Whether the group is in the passive: "is said", "was not confirmed". */
    boolean passive() {
        for (int i = from; i < to - 1; i++) {
            if (tokens.get(i).lemma().equals("be") && tokens.get(to - 1).text().matches(".*(ed|en|ght|id|wn|ld)")) {
                return true;
            }
        }
        return false;
    }

    /** Tokens that open the clause of the cue and bear on it: "nobody", "neither", "if". */
    List<Integer> openers() {
        int start = from;
        while (start > 0 && from - start < LONGEST_SUBJECT && !boundary(start - 1)) {
            start--;
        }
        List<Integer> openers = new ArrayList<>();
        if (start < from && (NOBODY.contains(word(start)) || IF.contains(word(start)))) {
            openers.add(start);
        }
        if (start > 0 && IF.contains(word(start - 1))) {
            openers.add(start - 1);
        }
        return openers;
    }

    private boolean boundary(int i) {
        String pos = tokens.get(i).pos();
        return pos.equals("PUNCT")
                || pos.equals("SCONJ")
                || IF.contains(word(i)) && i < from - 1
                || Set.of("but", "that", "because", "while", "although", "as").contains(word(i));
    }

    private boolean nominal() {
        for (int i = cueFrom; i < to; i++) {
            if (pos(i).equals("VERB") || pos(i).equals("AUX")) {
                return false;
            }
        }
        return to > cueFrom && pos(to - 1).equals("NOUN");
    }

    private String pos(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).pos() : "";
    }

    private int overVerb() {
        int i = cueFrom;
        while (i > 0) {
            int next = leftOf(i);
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    /** One step to the left over words of the same verb group or over what governs it; the same place if none is. */
    private int leftOf(int i) {
        String before = word(i - 1);
        if (NOT.contains(before) || pos(i - 1).equals("AUX") || pos(i - 1).equals("ADV") && !wonders(before)) {
            return i - 1;
        }
        int governor = CONNECTORS.contains(before) ? i - 1 : i;
        boolean dependent = governor < i || word(i).endsWith("ing");
        return dependent ? governorEndingAt(governor, i) : i;
    }

    private static boolean wonders(String word) {
        return Set.of("how", "why", "when", "where").contains(word);
    }

    private int governorEndingAt(int end, int otherwise) {
        for (int words = 2; words > 0; words--) {
            int start = end - words;
            if (start >= 0) {
                Behaviours.Match match = behaviours.at(tokens, start);
                boolean governs = match != null && match.words() >= words && governs(match.behaviour());
                if (governs || words == 1 && CARRY_ON.contains(tokens.get(start).lemma())) {
                    return start;
                }
            }
        }
        return otherwise;
    }

    private static boolean governs(Behaviour behaviour) {
        return switch (behaviour) {
            case DENY, WITHHOLD, HIDE, EXPECT, DESIRE, COMMIT, AGREE -> true;
            default -> false;
        };
    }

    /** "walked back its | claim", "there was no | evidence"; a verb that says no more is left out. */
    private int overNoun() {
        int i = cueFrom;
        while (i > 0 && Set.of("DET", "ADJ", "PRON", "PART").contains(pos(i - 1)) && !NOT.contains(word(i - 1))) {
            if (LITTLE.contains(word(i - 1))) {
                return i - 1;
            }
            i--;
        }
        if (i > 0 && NOT.contains(word(i - 1))) {
            return i - 1;
        }
        int governor = governorEndingAt(i, cueFrom);
        if (governor < cueFrom) {
            return verbGroupBefore(governor);
        }
        return cueFrom;
    }

    private int verbGroupBefore(int verb) {
        int i = verb;
        while (i > 0 && (pos(i - 1).equals("AUX") || pos(i - 1).equals("ADV") || NOT.contains(word(i - 1)))) {
            i--;
        }
        return i;
    }
}
