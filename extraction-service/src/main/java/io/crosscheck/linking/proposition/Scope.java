package io.crosscheck.linking.proposition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.crosscheck.linking.text.Verbs;
import io.crosscheck.linking.text.Word;

/**
 * What stands before an event's words in their clause and changes what is said of it.
 *
 * @param negated whether it is said not to be so
 */
record Scope(Actuality actuality, boolean negated) {

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "neither",
            "nor",
            "none",
            "nobody",
            "deny",
            "denies",
            "denied",
            "denying",
            "refuse",
            "refused",
            "refuses",
            "refusing",
            "decline",
            "declined",
            "declines",
            "fail",
            "failed",
            "fails",
            "cannot",
            "false",
            "untrue",
            "ruled",
            "halt",
            "halted",
            "avert",
            "averted",
            "cancelled",
            "canceled",
            "abandoned",
            "scrapped");
    private static final Set<String> DEMANDS = Set.of(
            "urge",
            "urges",
            "urged",
            "urging",
            "call",
            "calls",
            "called",
            "calling",
            "demand",
            "demands",
            "demanded",
            "demanding",
            "ask",
            "asks",
            "asked",
            "asking",
            "request",
            "requests",
            "requested",
            "must",
            "should",
            "ought",
            "need",
            "needs",
            "needed",
            "necessary",
            "require",
            "requires",
            "required",
            "want",
            "wants",
            "wanted",
            "vote",
            "votes",
            "voted",
            "favor",
            "favour",
            "favored",
            "seek",
            "seeks",
            "sought",
            "seeking",
            "propose",
            "proposed",
            "proposes",
            "appeal",
            "appealed",
            "insist",
            "insists",
            "insisted",
            "order",
            "orders",
            "ordered",
            "aim",
            "aims",
            "goal",
            "let",
            "pressure",
            "work");
    private static final Set<String> HYPOTHESES = Set.of("if", "unless", "until", "whether", "once");
    private static final Set<String> AFTER_CONDITIONS = Set.of("until", "unless", "if");
    private static final Set<String> POSSIBILITIES = Set.of(
            "may",
            "might",
            "could",
            "possible",
            "possibly",
            "perhaps",
            "maybe",
            "potential",
            "potentially",
            "threaten",
            "threatens",
            "threatened",
            "threatening",
            "consider",
            "considers",
            "considered",
            "considering",
            "discuss",
            "discussed",
            "discussing",
            "warn",
            "warned",
            "warns",
            "fear",
            "feared",
            "fears",
            "talks",
            "bid",
            "bids",
            "hope",
            "hoped",
            "hopes",
            "suspected",
            "alleged",
            "allegedly");
    private static final Set<String> ATTEMPTS = Set.of("negotiating", "trying", "tried", "attempting", "attempted");
    private static final Set<String> FINITE =
            Set.of("will", "is", "are", "was", "were", "has", "have", "had", "'ll", "'s");
    private static final int REACH = 9;
    private static final Pattern MISTAKEN = Pattern.compile(
            "(?i)(?:the |this |that |a )?(?:news|reports?|rumou?rs?|claims?|announcement|story|stories|information) (?:of|that)\\b"
                    + "[^.;:!?\\n]{0,160}?\\b(?:was|were|is|are|proved|turned out)(?: to be)? "
                    + "(?:wrong|false|untrue|incorrect|inaccurate|premature|unfounded|baseless|mistaken)\\b");
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?i)[^.;:!?\\n]{0,160}?\\bapologi[sz]\\w+ [^.;:!?\\n]{0,40}?"
                    + "for (?:having )?(?:wrongly )?(?:announc|report|claim|say|said|tell|told)");

    /** Whether a word asks for what follows rather than telling it. */
    static boolean demands(String word) {
        return DEMANDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is May, which leaves nothing open. */
    static boolean month(Word word) {
        return word.text().equals("May");
    }

    /**
     * Reads the scope of an event.
     *
     * @param clause the words of its clause
     * @param first index of the event's first word in the clause
     * @param last index of its last word
     */
    static Scope of(List<Word> clause, int first, int last, String text) {
        boolean negated = false;
        boolean blocked = false;
        boolean comma = false;
        Actuality actuality = Actuality.FACT;
        for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
            String word = clause.get(i).lower();
            if (comma(text, clause.get(i), clause.get(i + 1))) {
                blocked = true;
                comma = true;
            }
            if (clause.get(i).lower().equals("and") && i + 2 >= first && Verbs.finite(clause.get(first))) {
                break;
            }
            if (negation(clause, i) && !(word.equals("no") && numbered(clause, i)) && !onlyAfter(clause, i)) {
                negated = !negated;
            }
            if (!comma && actuality == Actuality.FACT && HYPOTHESES.contains(word)) {
                actuality = Actuality.POSSIBLE;
            }
            if (!blocked && actuality == Actuality.FACT) {
                actuality = governed(clause.get(i), clause.get(i + 1));
            }
            if (FINITE.contains(word) && !clause.get(i + 1).lower().equals("to")) {
                blocked = true;
            }
        }
        if (mistaken(clause, text)) {
            negated = !negated;
        }
        if (actuality == Actuality.FACT && conditional(clause, last)) {
            actuality = Actuality.CONDITION;
        }
        return new Scope(actuality, negated);
    }

    // "The news of his death, which we carried, was wrong", "apologised for having announced his death": not to be so.
    static boolean mistaken(List<Word> clause, String text) {
        return !clause.isEmpty() && (lookingAt(MISTAKEN, clause, text) || lookingAt(TAKEN_BACK, clause, text));
    }

    private static boolean lookingAt(Pattern words, List<Word> clause, String text) {
        return words.matcher(text).region(clause.get(0).start(), text.length()).lookingAt();
    }

    private static Actuality governed(Word word, Word next) {
        if (DEMANDS.contains(word.lower())) {
            return Actuality.DEMAND;
        }
        boolean impending = word.lower().equals("about") || ATTEMPTS.contains(word.lower());
        if (impending && next.lower().equals("to")) {
            return Actuality.POSSIBLE;
        }
        return POSSIBILITIES.contains(word.lower()) && !month(word) ? Actuality.POSSIBLE : Actuality.FACT;
    }

    private static boolean negation(List<Word> clause, int i) {
        String word = clause.get(i).lower();
        return (NEGATIONS.contains(word) || word.endsWith("n't")) && Negations.ofClause(clause, i);
    }

    private static boolean numbered(List<Word> clause, int i) {
        return clause.get(i).capitalised()
                && i + 1 < clause.size()
                && clause.get(i + 1).number();
    }

    // "not only", "no longer than" leave what they stand before as it is.
    private static boolean onlyAfter(List<Word> clause, int i) {
        return i + 1 < clause.size()
                && Set.of("only", "just", "less").contains(clause.get(i + 1).lower());
    }

    private static boolean conditional(List<Word> clause, int last) {
        for (int i = last + 1; i < clause.size(); i++) {
            if (AFTER_CONDITIONS.contains(clause.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean comma(String text, Word one, Word next) {
        return text.substring(one.end(), next.start()).indexOf(',') >= 0;
    }
}
