package io.crosscheck.extraction.factuality;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Token;

/** The words of a content, and its main verb group as far as parts of speech tell. */
final class Clause {

    private static final int LONGEST = 120;
    private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose");
    private static final Set<String> OPENING = Set.of("if", "unless", "until", "while", "when", "because", "although");
    private static final Set<String> WOULD = Set.of("would", "will", "could", "might", "may", "'d", "'ll");
    /** Adjectives and participles that stand between an auxiliary and the infinitive that matters. */
    private static final Set<String> RAISING = Set.of(
            "able",
            "unable",
            "capable",
            "likely",
            "unlikely",
            "set",
            "due",
            "ready",
            "bound",
            "poised",
            "expected",
            "believed",
            "thought",
            "said",
            "supposed",
            "about",
            "yet",
            "willing",
            "unwilling");

    private final List<Token> tokens;
    private final int start;
    private final int verb;
    private final int verbEnd;

    Clause(List<Token> content) {
        this.tokens = content.subList(0, Math.min(content.size(), LONGEST));
        this.start = OPENING.contains(word(0)) || longAs(0) || inverted() || opensWithAside() ? afterComma() : 0;
        this.verb = mainVerb();
        this.verbEnd = verb < 0 ? 0 : endOfGroup(verb);
    }

    /** What remains from a token on. */
    Clause from(int start) {
        return new Clause(tokens.subList(start, tokens.size()));
    }

    int size() {
        return tokens.size();
    }

    String word(int i) {
        return i >= 0 && i < tokens.size()
                ? tokens.get(i).text().toLowerCase(Locale.ROOT).replace('\u2019', '\'')
                : "";
    }

    String lemma(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lemma() : "";
    }

    String pos(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).pos() : "";
    }

    Span span(int i) {
        return tokens.get(i).span();
    }

    /** First token of the main clause: not 0 where a subordinate one with a comma comes first. */
    int start() {
        return start;
    }

    /** "as long as". */
    boolean longAs(int i) {
        return (word(i).equals("as") || word(i).equals("so"))
                && word(i + 1).equals("long")
                && word(i + 2).equals("as");
    }

    /** "To be honest, ...": an infinitive that opens a sentence of its own is no order. */
    boolean opensWithAside() {
        return !tokens.isEmpty() && tokens.get(0).text().equals("To") && afterComma() > 0;
    }

    /** "Should the dam fail, the valley would flood." */
    boolean inverted() {
        int main = afterComma();
        boolean front = word(0).equals("should") || word(0).equals("had") || word(0).equals("were");
        return front && main > 0 && first(WOULD, main, size()) >= 0;
    }

    /** First token of the main verb group, or -1. */
    int verb() {
        return verb;
    }

    /** One past the main verb group, infinitives that it governs included; 0 without a verb. */
    int verbEnd() {
        return verbEnd;
    }

    /** First token of the main verb group that is one of these, or -1. */
    int inGroup(Set<String> words) {
        return verb < 0 ? -1 : first(words, verb, verbEnd);
    }

    /** First token at or after one and before another that is one of these, or -1. */
    int first(Set<String> words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (words.contains(word(i))) {
                return i;
            }
        }
        return -1;
    }

    boolean verbal(int i) {
        return pos(i).equals("VERB") || pos(i).startsWith("AUX");
    }

    /** Whether a verb stands at or after one token, before another and before the next comma. */
    boolean verbBeforeComma(int from, int to) {
        for (int i = from; i < Math.min(to, size()) && !word(i).equals(","); i++) {
            if (verbal(i)) {
                return true;
            }
        }
        return false;
    }

    /** "to" before the first verb, where the clause has no finite one: "[the crews not] to leave"; else -1. */
    int infinitive() {
        if (verb < 0) {
            for (int i = 0; i < size() - 1; i++) {
                if (word(i).equals("to") && pos(i).equals("PART")) {
                    return i;
                }
            }
            return -1;
        }
        int i = verb - 1;
        while (pos(i).equals("ADV") && !word(i).equals("to")) {
            i--;
        }
        return word(i).equals("to") ? i : -1;
    }

    /** Whether an infinitive looks back: "to have left". */
    boolean perfect(int to) {
        return word(to + 1).equals("have")
                || Set.of("not", "never").contains(word(to + 1)) && word(to + 2).equals("have");
    }

    /** The first verb that is not in a subordinate or relative clause, nor an attribute. */
    private int mainVerb() {
        boolean relative = false;
        for (int i = start; i < size(); i++) {
            if (i > start && relative(i)) {
                relative = true;
            } else if (verbal(i)) {
                if (relative) {
                    i = endOfRelative(i) - 1;
                    relative = false;
                } else if (!attribute(i)) {
                    return i;
                }
            }
        }
        return first();
    }

    private boolean attribute(int i) {
        boolean before = pos(i).equals("VERB")
                        && (pos(i - 1).equals("DET") || pos(i - 1).equals("ADJ"))
                        && !word(i - 1).equals("that")
                        && (pos(i + 1).matches("NOUN|PROPN|ADJ") || followedByFinite(i))
                || word(i).endsWith("ing") && !pos(i - 1).equals("AUX") && i > start && followedByFinite(i);
        boolean reduced = i > start && pos(i).equals("VERB") && pos(i + 1).equals("ADP") && followedByFinite(i);
        return before || reduced || governed(i);
    }

    /** "a plan to allow drilling | was dropped": the infinitive belongs to a noun of the subject. */
    private boolean governed(int i) {
        if (!word(i - 1).equals("to") || !pos(i - 2).equals("NOUN") || i - 2 <= start) {
            return false;
        }
        for (int k = i + 1; k < size() && k < i + 25; k++) {
            if (word(k).equals(",") || word(k).equals(".") || pos(k).equals("SCONJ") || relative(k)) {
                return false;
            }
            if (pos(k).equals("AUX") && pos(k - 1).matches("NOUN|PROPN|NUM|ADV")) {
                return true;
            }
        }
        return false;
    }

    /** "who", "which"; "that" as a pronoun or between a noun and a verb. */
    private boolean relative(int i) {
        boolean between = (pos(i - 1).equals("NOUN") || pos(i - 1).equals("PROPN")) && verbal(i + 1);
        return RELATIVES.contains(word(i)) || word(i).equals("that") && (pos(i).equals("PRON") || between);
    }

    private int first() {
        for (int i = 0; i < size(); i++) {
            if (verbal(i)) {
                return i;
            }
        }
        return -1;
    }

    private int afterComma() {
        for (int i = 1; i < size(); i++) {
            if (word(i).equals(",")) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean followedByFinite(int i) {
        for (int k = i + 1; k < size() && k < i + 25; k++) {
            if (word(k).equals(",") || word(k).equals(".") || pos(k).equals("SCONJ")) {
                return false;
            }
            if (pos(k).equals("AUX")) {
                return true;
            }
        }
        return false;
    }

    private int endOfGroup(int from) {
        int i = from;
        while (i < size() && (verbal(i) || pos(i).equals("ADV") || pos(i).equals("PART") || raising(i))) {
            i++;
        }
        return Math.max(i, from + 1);
    }

    private boolean raising(int i) {
        return RAISING.contains(word(i)) && word(i + 1).equals("to") || word(i).equals("to") && verbal(i + 1);
    }

    /** "that did not sail | was repaired". */
    private int endOfRelative(int from) {
        int end = endOfGroup(from);
        for (int i = from + 1; i < end; i++) {
            if (pos(i).equals("AUX") && pos(i - 1).equals("VERB")) {
                return i;
            }
        }
        return end;
    }
}
