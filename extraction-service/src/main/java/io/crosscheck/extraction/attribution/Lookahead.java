package io.crosscheck.extraction.attribution;

/** Looks ahead from a token, without taking anything in: what kind of words follow. */
final class Lookahead {

    private final NounPhrases phrases;
    private final CueLexicon lexicon;
    private final Line line;

    Lookahead(NounPhrases phrases, CueLexicon lexicon, Line line) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.line = line;
    }

    /** Whether a finite verb follows before another clause begins. */
    boolean finite(int at) {
        for (int i = at; i < line.size() && i < at + 30; i++) {
            if (line.tagged(i, "AUX") && !line.is(i - 1, "to")) {
                return true;
            }
            if (line.tagged(i, "VERB")
                    && i > at
                    && !line.is(i - 1, "to", "and")
                    && !line.word(i).endsWith("ing")
                    && !line.tagged(i - 1, "DET", "ADJ", "ADP", "PUNCT")
                    && !line.possessive(i - 1)
                    && !(lexicon.participle(line.word(i)) && line.tagged(i + 1, "ADP"))) {
                return true;
            }
            if (line.is(i, ";", ":", "(")
                    || line.comma(i) && i > at + 1
                    || NounPhrases.relative(line, i) && i > at
                    || line.tagged(i, "SCONJ")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a phrase and then an infinitive follow: "the ministry to close the pier". */
    boolean phraseWithInfinitive(int at) {
        Range np = phrases.full(line, at, line.size(), false);
        if (np == null) {
            return false;
        }
        int to = np.to();
        for (int i = at + 1; i <= to + 1 && i < line.size(); i++) {
            if (line.is(i, "to") && line.tagged(i + 1, "VERB", "AUX", "ADV", "PART")) {
                return true;
            }
        }
        return line.is(to, "not");
    }

    /** Whether a phrase follows, and right after it what was said: "the council that ...". */
    boolean phraseThenContent(int at) {
        Range np = phrases.full(line, at, line.size(), false);
        return np != null
                && (line.is(np.to(), "that", "whether", ":")
                        || line.mark(np.to())
                        || line.comma(np.to()) && line.mark(np.to() + 1));
    }

    /** "said after the storm broke that": where the content opens behind a short clause of time; -1 if it does not. */
    int thatAfter(int from) {
        for (int i = from + 2; i < line.size() && i < from + 10; i++) {
            if (line.sign(i)) {
                return -1;
            }
            if (line.is(i, "that") && line.tagged(i - 1, "VERB", "ADV", "ADP")) {
                return i;
            }
        }
        return -1;
    }
}
