package io.crosscheck.extraction.attribution;

import java.util.Set;

/** Reads the group of words around a verb that attributes: auxiliaries, negation, what governs an infinitive. */
final class VerbGroups {

    private static final Set<String> CATENATIVES = Set.of(
            "went",
            "go",
            "goes",
            "gone",
            "on",
            "continued",
            "continues",
            "continue",
            "began",
            "begin",
            "begins",
            "started",
            "starts",
            "tried",
            "tries",
            "try",
            "trying",
            "used",
            "had",
            "has",
            "have",
            "able",
            "going",
            "seemed",
            "seems",
            "appeared",
            "appears",
            "managed",
            "failed",
            "came",
            "need",
            "needs",
            "set",
            "due",
            "unable",
            "ready",
            "expected",
            "supposed",
            "scheduled",
            "likely",
            "quick",
            "careful",
            "free",
            "willing");
    private static final Set<String> BE =
            Set.of("be", "been", "being", "is", "was", "were", "are", "am", "'re", "got", "'m");
    private static final Set<String> MODALS =
            Set.of("can", "could", "may", "might", "must", "shall", "should", "will", "would", "'ll", "wo", "ca", "'d");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "nt", "neither", "nor", "no");

    private final CueLexicon lexicon;

    VerbGroups(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Gathers auxiliaries, negation and adverbs to the left of a verb, and says how the cue is built. */
    Cue read(Line line, int head, int to, CueLexicon.Form form) {
        int from = head;
        boolean auxiliary = false;
        boolean be = false;
        boolean negated = false;
        boolean infinitive = false;
        String modal = null;
        CueClass type = form.entry().type();
        int i = head - 1;
        while (i >= 0 && line.quotation(i) == line.quotation(head)) {
            if (NOT.contains(line.word(i)) && !line.is(i, "no")) {
                negated = true;
            } else if (line.tagged(i, "AUX")
                    || line.is(i, "get", "gets", "got", "has", "have", "had", "did", "does", "do")
                            && i < head - 0
                            && line.tagged(i, "VERB", "AUX")) {
                be |= BE.contains(line.word(i)) && !infinitive;
                auxiliary = true;
                modal = MODALS.contains(line.word(i)) ? line.word(i) : modal;
                from = i;
            } else if (line.is(i, "to") && line.tagged(i, "PART", "ADP")) {
                int governor = governor(line, i - 1);
                if (governor < 0) {
                    infinitive = true;
                    break;
                }
                CueClass over = withholds(line, governor) ? CueClass.WITHHOLD : null;
                type = over != null ? over : type;
                auxiliary = true;
                infinitive = false;
                from = governor;
                be = line.is(governor, "going") ? be : false;
                boolean finite = !line.word(governor).endsWith("ing");
                i = governor;
                if (!finite && !line.tagged(i - 1, "AUX")) {
                    return build(line, from, to, head, form, type, Cue.Shape.PROGRESSIVE, negated, modal);
                }
            } else if (!line.tagged(i, "ADV") || line.is(i, "how", "why", "when", "where") || line.time(i)) {
                break;
            } else if (adjacent(line, i, head)) {
                from = i;
            }
            i--;
        }
        if (negated && from > head - 1) {
            from = Math.min(from, head);
        }
        Cue.Shape shape = shape(line, head, form, auxiliary, be, infinitive);
        return shape == null ? null : build(line, from, to, head, form, type, shape, negated, modal);
    }

    /** Adverbs count among the cue's words where only adverbs stand between them and the verb. */
    private static boolean adjacent(Line line, int i, int head) {
        for (int k = i; k < head; k++) {
            if (!line.tagged(k, "ADV")) {
                return false;
            }
        }
        return !line.comma(i - 1) && i > 0 && !line.mark(i - 1);
    }

    private static Cue build(
            Line line,
            int from,
            int to,
            int head,
            CueLexicon.Form form,
            CueClass type,
            Cue.Shape shape,
            boolean negated,
            String modal) {
        CueClass said = type;
        boolean unable = negated
                && modal != null
                && ("could".equals(modal)
                        || "can".equals(modal)
                        || "ca".equals(modal)
                        || "would".equals(modal)
                        || "wo".equals(modal));
        boolean answering =
                form.entry().type() == CueClass.CONFIRM || form.entry().type() == CueClass.DENY;
        if (negated && (unable || answering) && (answering || form.entry().type() == CueClass.SAY)) {
            said = CueClass.WITHHOLD;
        }
        return new Cue(line.index(), new Range(from, to), head, form.entry(), said, shape, negated, modal);
    }

    private static Cue.Shape shape(
            Line line, int head, CueLexicon.Form form, boolean auxiliary, boolean be, boolean infinitive) {
        if (infinitive) {
            return Cue.Shape.INFINITIVE;
        }
        if (form.progressive()) {
            return auxiliary ? Cue.Shape.FINITE : Cue.Shape.PROGRESSIVE;
        }
        if (form.participle() && be) {
            return Cue.Shape.PASSIVE;
        }
        if (be && !form.progressive()) {
            return line.is(head, "read") ? null : Cue.Shape.FINITE;
        }
        boolean agent = !auxiliary && form.participle() && bySoon(line, head + 1);
        return agent ? Cue.Shape.PARTICIPLE : Cue.Shape.FINITE;
    }

    /** "seen by", "first reported by", "confirmed to us by". */
    private static boolean bySoon(Line line, int i) {
        int at = i;
        while (line.tagged(at, "ADV") || line.time(at)) {
            at++;
        }
        return line.is(at, "by") && !line.tagged(at + 1, "VERB");
    }

    /** The verb or adjective before "to" that carries the tense of the cue; -1 if the infinitive stands alone. */
    private int governor(Line line, int before) {
        int i = before;
        if (line.is(i, "on") && line.is(i - 1, "went", "go", "goes", "going", "gone")) {
            return i - 1;
        }
        if (line.is(i, "not")) {
            i--;
        }
        return CATENATIVES.contains(line.word(i)) || withholds(line, i) ? i : -1;
    }

    private boolean withholds(Line line, int i) {
        return lexicon.verb(line.word(i)).stream().anyMatch(f -> f.entry().type() == CueClass.WITHHOLD);
    }
}
