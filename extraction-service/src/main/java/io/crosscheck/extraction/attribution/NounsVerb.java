package io.crosscheck.extraction.attribution;

import java.util.Set;

/**
 * Finds where a participle's content ends because the verb of the noun that it belongs to follows: "a letter announcing
 * the end of the blockade | was authentic". Where the noun opens its clause there must be such a verb; elsewhere it is
 * the second one.
 */
final class NounsVerb {

    /** What these put forward is a clause even without "that", so that its verb is its own. */
    private static final Set<String> CLAUSAL = Set.of("say", "claim", "allege", "argue", "warn", "insist", "suggest");

    private NounsVerb() {}

    /**
     * One past the content's last token; {@code limit} if no such verb is found.
     *
     * @param noun what puts the content forward, right before the cue
     * @param from the content's first token
     */
    static int cut(Line line, Range noun, Cue cue, int from, int limit) {
        if (noun.to() != cue.words().from()) {
            return limit;
        }
        boolean clause = line.is(from, "that", "whether", "how")
                || CLAUSAL.contains(cue.entry().lemma())
                || !opensClause(line, noun.from());
        int own = clause ? 1 : 0;
        for (int i = from + 1; i < limit; i++) {
            if (line.quoted(i) || line.is(i, ",", ";")) {
                return limit;
            }
            if (opensPredicate(line, i) && own-- == 0) {
                return i;
            }
        }
        return limit;
    }

    /** Whether a noun at this token is likely the subject of its clause, so that a verb of its own must follow. */
    private static boolean opensClause(Line line, int from) {
        return from <= line.lead()
                || line.comma(from - 1)
                || line.is(from - 1, "that")
                || line.tagged(from - 1, "SCONJ", "CCONJ");
    }

    /** An auxiliary with a subject of its own: not behind another, "who", "to" or "and". */
    private static boolean opensPredicate(Line line, int i) {
        return line.tagged(i, "AUX")
                && !line.tagged(i - 1, "AUX", "CCONJ", "PART", "ADV")
                && !NounPhrases.relative(line, i - 1)
                && !NounPhrases.personalPronoun(line, i - 1);
    }
}
