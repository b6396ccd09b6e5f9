package io.crosscheck.extraction.factuality;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.text.Token;

/** The words of a content, and its main verb group as far as parts of speech tell. */
final class Clause {

    private static final int LONGEST = 120;
    private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose");

    private final List<Token> tokens;
    private final int verb;
    private final int verbEnd;

    Clause(List<Token> content) {
        this.tokens = content.subList(0, Math.min(content.size(), LONGEST));
        this.verb = mainVerb();
        this.verbEnd = groupEnd();
    }

    int size() {
        return tokens.size();
    }

    String word(int i) {
        return i >= 0 && i < tokens.size()
                ? tokens.get(i).text().toLowerCase(Locale.ROOT).replace('\u2019', '\'')
                : "";
    }

    String pos(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).pos() : "";
    }

    /** First token of a part of speech, or -1. */
    int firstTagged(String part) {
        for (int i = 0; i < size(); i++) {
            if (pos(i).equals(part)) {
                return i;
            }
        }
        return -1;
    }

    /** First token of the main verb group, or -1. */
    int verb() {
        return verb;
    }

    /** One past the main verb group, infinitives that it governs included. */
    int verbEnd() {
        return verbEnd;
    }

    boolean groupHas(Set<String> words) {
        for (int i = Math.max(verb, 0); i < verbEnd; i++) {
            if (words.contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    boolean has(Set<String> words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (words.contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean verbal(int i) {
        return pos(i).equals("VERB") || pos(i).equals("AUX");
    }

    /** The first verb that is not in a subordinate or relative clause, nor an attribute. */
    private int mainVerb() {
        int start = 0;
        if (pos(0).equals("SCONJ") && !word(0).equals("that") && !word(0).equals("whether")) {
            start = afterComma();
        }
        boolean relative = false;
        for (int i = start; i < size(); i++) {
            if (i > start && relative(i)) {
                relative = true;
            } else if (verbal(i)) {
                boolean attribute = pos(i).equals("VERB")
                                && (pos(i - 1).equals("DET") || pos(i - 1).equals("ADJ"))
                        || word(i).endsWith("ing") && !pos(i - 1).equals("AUX") && i > start && followedByFinite(i);
                boolean reduced =
                        i > start && pos(i).equals("VERB") && pos(i + 1).equals("ADP") && followedByFinite(i);
                if (relative) {
                    i = endOfRelative(i) - 1;
                    relative = false;
                } else if (!attribute && !reduced) {
                    return i;
                }
            }
        }
        return first();
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
        while (i < size() && (verbal(i) || pos(i).equals("ADV") || pos(i).equals("PART"))) {
            i++;
        }
        return Math.max(i, from + 1);
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

    private int groupEnd() {
        return verb < 0 ? 0 : endOfGroup(verb);
    }
}
