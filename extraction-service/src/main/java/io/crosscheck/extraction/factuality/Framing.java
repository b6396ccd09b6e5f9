package io.crosscheck.extraction.factuality;

import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Span;

/**
 * Words before a content's own clause that say how true it is: "it is not clear whether", "there is no evidence that",
 * "reports that".
 *
 * @param start first token of the clause they frame; 0 where nothing frames it
 * @param certainty that they leave it with
 * @param flips whether they negate it
 * @param span the words that decide, or null
 */
record Framing(int start, Certainty certainty, boolean flips, Span span) {

    private static final Framing NONE = new Framing(0, Certainty.CERTAIN, false, null);
    private static final int LONGEST = 9;
    private static final Set<String> NO = Set.of("not", "n't", "no", "never", "hardly", "little", "scant");
    private static final Set<String> OPENERS = Set.of("it", "there", "it's", "there's");
    private static final Set<String> LINKS =
            Set.of("that", "whether", "if", "why", "how", "when", "who", "what", "which", "where");
    private static final Map<String, Certainty> SURETY = Map.ofEntries(
            Map.entry("possible", Certainty.POSSIBLE),
            Map.entry("conceivable", Certainty.POSSIBLE),
            Map.entry("chance", Certainty.POSSIBLE),
            Map.entry("possibility", Certainty.POSSIBLE),
            Map.entry("risk", Certainty.POSSIBLE),
            Map.entry("likely", Certainty.PROBABLE),
            Map.entry("probable", Certainty.PROBABLE),
            Map.entry("unlikely", Certainty.PROBABLE),
            Map.entry("doubtful", Certainty.PROBABLE),
            Map.entry("believed", Certainty.PROBABLE),
            Map.entry("thought", Certainty.PROBABLE),
            Map.entry("understood", Certainty.PROBABLE),
            Map.entry("expected", Certainty.PROBABLE),
            Map.entry("unclear", Certainty.UNCERTAIN),
            Map.entry("unknown", Certainty.UNCERTAIN),
            Map.entry("uncertain", Certainty.UNCERTAIN),
            Map.entry("unconfirmed", Certainty.UNCERTAIN),
            Map.entry("said", Certainty.UNCERTAIN),
            Map.entry("reported", Certainty.UNCERTAIN),
            Map.entry("rumoured", Certainty.UNCERTAIN),
            Map.entry("rumored", Certainty.UNCERTAIN),
            Map.entry("alleged", Certainty.UNCERTAIN));
    /** What is open once it is negated: "not clear whether". */
    private static final Set<String> OPEN_IF_NOT = Set.of("clear", "known", "certain", "sure", "obvious");

    private static final Set<String> FALSE = Set.of("untrue", "false", "impossible", "unlikely", "doubtful", "wrong");
    private static final Set<String> FALSE_IF_NOT = Set.of("true", "case", "possible", "chance", "possibility");
    private static final Set<String> PROOF = Set.of("evidence", "proof", "sign", "indication", "suggestion");
    private static final Set<String> WORDINGS = Set.of(
            "report",
            "claim",
            "statement",
            "remark",
            "allegation",
            "accusation",
            "assertion",
            "idea",
            "notion",
            "suggestion",
            "rumor",
            "rumour",
            "charge",
            "warning",
            "admission",
            "comment",
            "belief",
            "news");

    static Framing of(Clause clause) {
        for (int i = 1; i < Math.min(clause.size() - 1, LONGEST); i++) {
            if (OPENERS.contains(clause.word(0))) {
                Framing framing = stated(clause, i);
                if (framing != null) {
                    return framing;
                }
            }
        }
        if (NO.contains(clause.word(0))
                && PROOF.contains(clause.word(1))
                && clause.word(2).equals("that")) {
            Span span = clause.span(0).cover(clause.span(1));
            return new Framing(3, Certainty.PROBABLE, true, span);
        }
        for (int i = 0; i < Math.min(clause.size() - 2, 5); i++) {
            boolean wording = WORDINGS.contains(clause.lemma(i)) || WORDINGS.contains(singular(clause.word(i)));
            if (wording && clause.word(i + 1).equals("that") && !clause.verbal(i + 2)) {
                return new Framing(i + 2, Certainty.CERTAIN, false, null);
            }
        }
        return NONE;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static Framing stated(Clause clause, int i) {
        String word = clause.word(i);
        if (!LINKS.contains(clause.word(i + 1))) {
            return null;
        }
        boolean not = clause.first(NO, 1, i) >= 0;
        Span span = clause.span(not ? clause.first(NO, 1, i) : i).cover(clause.span(i));
        if (OPEN_IF_NOT.contains(word)) {
            return new Framing(i + 2, not ? Certainty.UNCERTAIN : Certainty.CERTAIN, false, not ? span : null);
        }
        if (word.equals("doubt")) {
            return new Framing(i + 2, not ? Certainty.CERTAIN : Certainty.UNCERTAIN, false, span);
        }
        if (PROOF.contains(word)) {
            return new Framing(i + 2, not ? Certainty.PROBABLE : Certainty.CERTAIN, not, not ? span : null);
        }
        if (FALSE.contains(word) || FALSE_IF_NOT.contains(word) && not) {
            return new Framing(
                    i + 2, FALSE.contains(word) ? surety(word) : Certainty.CERTAIN, FALSE.contains(word) != not, span);
        }
        return SURETY.containsKey(word) ? new Framing(i + 2, surety(word), not, span) : null;
    }

    private static Certainty surety(String word) {
        return SURETY.getOrDefault(word, Certainty.CERTAIN);
    }
}
