package io.crosscheck.extraction.attribution;

import java.util.List;
import java.util.Locale;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/** A sentence as these stages read it: its tokens by number, and which of them are quoted, marks, or of a time. */
public final class Line {

    private final int index;
    private final Sentence sentence;
    private final List<Token> tokens;
    private final String[] words;
    private final int[] quotations;
    private final boolean[] marks;
    private final boolean[] times;
    private final String[] parts;
    private final boolean[] persons;
    private final int lead;

    Line(int index, Sentence sentence, PartsRepair.Parts parts, int[] quotations, boolean[] marks, boolean[] times) {
        this.index = index;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.words = tokens.stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .toArray(String[]::new);
        this.parts = parts.tags();
        this.persons = parts.persons();
        this.quotations = quotations;
        this.marks = marks;
        this.times = times;
        this.lead = LeadIn.length(this);
    }

    /** How many tokens at its start give place, date and agency, and are no part of what is told. */
    public int lead() {
        return lead;
    }

    /** Its number in the document. */
    public int index() {
        return index;
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    /** The first sign at or behind a token, or the end of the sentence. */
    int clauseEnd(int from) {
        int to = from;
        while (to < size() && !sign(to)) {
            to++;
        }
        return to;
    }

    /** The token in lower case with straight apostrophes; empty outside the sentence. */
    public String word(int i) {
        return i >= 0 && i < words.length ? words[i] : "";
    }

    /** The token's part of speech; empty outside the sentence. */
    public String pos(int i) {
        return i >= 0 && i < words.length ? parts[i] : "";
    }

    boolean is(int i, String... any) {
        String word = word(i);
        for (String other : any) {
            if (word.equals(other)) {
                return true;
            }
        }
        return false;
    }

    boolean tagged(int i, String... any) {
        String pos = pos(i);
        for (String other : any) {
            if (pos.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Number of the outermost quotation the token lies in (its marks included), or -1. */
    int quotation(int i) {
        return i >= 0 && i < words.length ? quotations[i] : -1;
    }

    boolean quoted(int i) {
        return quotation(i) >= 0;
    }

    /** Whether the token is a mark of a quotation. */
    public boolean mark(int i) {
        return i >= 0 && i < words.length && marks[i];
    }

    /** Whether the token belongs to a person's name. */
    boolean person(int i) {
        return i >= 0 && i < words.length && persons[i];
    }

    /** Whether the token belongs to an expression of time. */
    public boolean time(int i) {
        return i >= 0 && i < words.length && times[i];
    }

    boolean nominal(int i) {
        return tagged(i, "NOUN", "PROPN", "PRON", "NUM", "SYM") && !mark(i);
    }

    boolean verb(int i) {
        return tagged(i, "VERB", "AUX");
    }

    /** The first of the auxiliaries and adverbs that lead up to a verb, else the verb. */
    int groupStart(int verb) {
        int i = verb;
        while (i > 0 && tagged(i - 1, "AUX", "ADV")) {
            i--;
        }
        return i;
    }

    boolean comma(int i) {
        return is(i, ",") && !mark(i);
    }

    boolean sign(int i) {
        return tagged(i, "PUNCT")
                || mark(i)
                || !word(i).isEmpty()
                        && !Character.isLetterOrDigit(word(i).codePointAt(0))
                        && !is(i, "$", "%", "'s", "'", "&", "@")
                        && !word(i).startsWith("@")
                        && !word(i).startsWith("#")
                        && !word(i).startsWith("'");
    }

    boolean possessive(int i) {
        return is(i, "'s", "'") && tagged(i, "PART", "PUNCT", "X") && !mark(i);
    }

    boolean capitalised(int i) {
        return i >= 0
                && i < words.length
                && Character.isUpperCase(tokens.get(i).text().codePointAt(0));
    }

    /** From the start of one token to the end of another. */
    public Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    Span span(Range range) {
        return span(range.from(), range.to());
    }

    /** The token that holds an offset, or the first one after it; {@link #size()} if there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (tokens.get(mid).end() <= offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
