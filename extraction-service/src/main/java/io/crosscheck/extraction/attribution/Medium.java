package io.crosscheck.extraction.attribution;

import java.util.Set;

/** Recognises where something was put forward, told after it: ", in a letter to clients", ", during a hearing". */
final class Medium {

    private static final Set<String> PREPOSITIONS = Set.of("in", "at", "on", "during", "via", "through");
    /** No medium's name is longer. */
    private static final int LONGEST = 6;

    private Medium() {}

    /** Whether such words begin at a token: they name one occasion or document, not what kind it would be. */
    static boolean startsAt(Line line, int from, CueLexicon lexicon) {
        if (!PREPOSITIONS.contains(line.word(from)) || !line.tagged(from, "ADP", "SCONJ")) {
            return false;
        }
        boolean one = line.is(from + 1, "a", "an", "its", "his", "her", "their", "another");
        for (int i = from + 2; one && i < from + 1 + LONGEST && line.tagged(i, "NOUN", "ADJ", "PROPN", "NUM"); i++) {
            boolean last = !line.tagged(i + 1, "NOUN", "PROPN");
            if (last && line.tagged(i, "NOUN")) {
                return lexicon.document(line.word(i)) || lexicon.channel(line.word(i));
            }
        }
        return false;
    }

    /**
     * Where the content in a line stops because such words follow it to the line's end; {@code limit} if none do.
     * Words that a clause goes on after (", in a letter to clients, promised") belong to it.
     */
    static int cut(Line line, int from, int limit, CueLexicon lexicon) {
        boolean complete = false;
        for (int i = from; i < limit; i++) {
            complete |= line.verb(i);
            boolean medium = complete && line.comma(i) && !line.quoted(i) && startsAt(line, i + 1, lexicon);
            if (medium && !resumes(line, i + 1, limit)) {
                return i;
            }
        }
        return limit;
    }

    private static boolean resumes(Line line, int from, int limit) {
        for (int i = from; i + 1 < limit; i++) {
            if (line.comma(i) && (line.verb(i + 1) || line.tagged(i + 1, "AUX"))) {
                return true;
            }
        }
        return false;
    }
}
