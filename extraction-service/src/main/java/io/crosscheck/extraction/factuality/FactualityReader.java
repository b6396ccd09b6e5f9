package io.crosscheck.extraction.factuality;

import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Modality;
import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.annotation.Tense;
import io.crosscheck.extraction.attribution.Cue;
import io.crosscheck.extraction.attribution.CueClass;
import io.crosscheck.extraction.text.Token;

/** Reads factuality by rule from the words of the content and from the cue. Thread-safe. */
public final class FactualityReader {

    private static final Set<String> NOT = Set.of("not", "n't", "never", "cannot");
    private static final Set<String> NOBODY =
            Set.of("no", "none", "nobody", "nothing", "neither", "nor", "few", "hardly");
    private static final Set<String> WILL = Set.of("will", "'ll", "shall", "wo", "would", "'d");
    private static final Set<String> AHEAD = Set.of(
            "going",
            "about",
            "set",
            "due",
            "expected",
            "scheduled",
            "plan",
            "plans",
            "planning",
            "planned",
            "preparing",
            "prepares",
            "prepare",
            "intends",
            "intend",
            "poised",
            "vows");
    private static final Set<String> ABLE = Set.of("can", "could", "ca", "able", "unable", "capable");
    private static final Set<String> MUST = Set.of(
            "must", "should", "ought", "required", "need", "needs", "needed", "necessary", "obliged", "obligated");
    private static final Set<String> INTENDS = Set.of(
            "plan",
            "plans",
            "planning",
            "planned",
            "intends",
            "intend",
            "intended",
            "intending",
            "preparing",
            "prepares",
            "prepare",
            "seeks",
            "seek",
            "seeking",
            "aims",
            "aim",
            "aiming",
            "wants",
            "want",
            "commits",
            "pledges",
            "vows");
    /** Forms that the tagger takes for nouns before an infinitive. */
    private static final Set<String> AIMS =
            Set.of("plans", "intends", "wants", "aims", "seeks", "pledges", "vows", "prepares");

    private static final Set<String> MAYBE =
            Set.of("may", "might", "could", "possibly", "perhaps", "maybe", "potentially", "possible");
    private static final Set<String> LIKELY = Set.of(
            "likely",
            "probably",
            "apparently",
            "seems",
            "seem",
            "appears",
            "appear",
            "appeared",
            "seemed",
            "expected",
            "presumably",
            "believed",
            "thought");
    private static final Set<String> UNKNOWN = Set.of(
            "unclear",
            "unknown",
            "unconfirmed",
            "uncertain",
            "allegedly",
            "reportedly",
            "alleged",
            "purportedly",
            "rumored",
            "rumoured");
    private static final Set<String> IF = Set.of("if", "unless", "until", "provided", "providing");

    /**
     * Reads one content.
     *
     * @param cue what attributes it; null for the outlet's own voice
     */
    public Factuality read(List<Token> content, Cue cue) {
        Clause clause = new Clause(content);
        boolean asks =
                !content.isEmpty() && content.get(content.size() - 1).text().equals("?");
        Stance stance = stance(cue, clause, asks);
        return new Factuality(
                stance, certainty(clause, cue, stance), polarity(clause), tense(clause, cue), modality(clause, cue));
    }

    private static Stance stance(Cue cue, Clause clause, boolean asks) {
        if (cue == null) {
            return asks ? Stance.ASKS : Stance.ASSERTS;
        }
        CueClass type = cue.type();
        if (type == CueClass.REQUEST && (wonders(clause) || asks)) {
            return Stance.ASKS;
        }
        if (cue.negated() && (type == CueClass.BELIEVE || type == CueClass.SEEM)) {
            return Stance.DENIES;
        }
        if (cue.negated() && type != CueClass.ELLIPSIS) {
            return Stance.WITHHOLDS;
        }
        return asks && type.stance() == Stance.ASSERTS ? Stance.ASKS : type.stance();
    }

    private static boolean wonders(Clause clause) {
        return Set.of("whether", "if", "why", "how", "what", "who", "when", "where")
                .contains(clause.word(0));
    }

    private static Certainty certainty(Clause clause, Cue cue, Stance stance) {
        if (stance == Stance.WITHHOLDS || stance == Stance.ASKS || cue != null && cue.type() == CueClass.HEARSAY) {
            return Certainty.UNCERTAIN;
        }
        int scope = Math.max(clause.verbEnd() + 4, 8);
        if (clause.has(UNKNOWN, 0, scope) || clause.word(0).equals("whether")) {
            return Certainty.UNCERTAIN;
        }
        if (clause.groupHas(MAYBE) || clause.has(Set.of("perhaps", "possibly", "maybe", "potentially"), 0, scope)) {
            return Certainty.POSSIBLE;
        }
        if (clause.has(LIKELY, 0, scope)) {
            return Certainty.PROBABLE;
        }
        if (cue != null) {
            String lemma = cue.entry().lemma();
            if (Set.of("suspect", "fear", "doubt", "worry", "wonder", "speculate", "hint", "imply", "hope")
                    .contains(lemma)) {
                return Certainty.POSSIBLE;
            }
            if (cue.type() == CueClass.BELIEVE && !lemma.equals("know") && !lemma.equals("realize")
                    || cue.type() == CueClass.SEEM
                    || Set.of("estimate", "predict", "suggest", "project").contains(lemma)) {
                return Certainty.PROBABLE;
            }
        }
        return Certainty.CERTAIN;
    }

    private static Polarity polarity(Clause clause) {
        int verb = clause.verb();
        if (verb < 0) {
            return clause.has(Set.of("no", "not"), 0, 2) ? Polarity.NEGATIVE : Polarity.POSITIVE;
        }
        boolean inGroup = clause.groupHas(NOT) || clause.has(NOT, verb, clause.verbEnd() + 1);
        boolean subject = clause.has(NOBODY, 0, Math.min(verb, 3));
        boolean object = clause.has(
                Set.of("no", "none", "nothing", "nobody", "neither"), clause.verbEnd(), clause.verbEnd() + 2);
        boolean infinitive = clause.word(0).equals("not");
        boolean negative = inGroup ^ (subject && !clause.word(0).equals("few")) | infinitive;
        return negative || object ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }

    private static Tense tense(Clause clause, Cue cue) {
        boolean ahead = cue != null
                && (cue.type() == CueClass.REQUEST
                        || cue.type() == CueClass.COMMIT
                        || cue.type() == CueClass.DESIRE
                        || cue.entry().lemma().equals("expect"));
        boolean infinitive = clause.word(0).equals("to") || bareInfinitive(clause);
        if (ahead && (infinitive || clause.verb() < 0) || infinitive) {
            return Tense.FUTURE;
        }
        if (clause.groupHas(WILL)) {
            return Tense.FUTURE;
        }
        boolean governed = clause.groupHas(AHEAD) && toVerb(clause);
        return governed ? Tense.FUTURE : Tense.NON_FUTURE;
    }

    private static boolean toVerb(Clause clause) {
        for (int i = clause.verb(); i < clause.verbEnd() + 2; i++) {
            if (clause.word(i).equals("to") && clause.pos(i + 1).matches("VERB|AUX")) {
                return true;
            }
        }
        return false;
    }

    /** Headlines: "Council to close bridge"; objects of requests: "the council to close the bridge". */
    private static boolean bareInfinitive(Clause clause) {
        int verb = clause.verb();
        if (verb < 0) {
            int to = clause.firstTagged("PART");
            return to > 0 && clause.word(to).equals("to");
        }
        return verb > 1
                && clause.word(verb - 1).equals("to")
                && clause.pos(verb).equals("VERB");
    }

    private static Modality modality(Clause clause, Cue cue) {
        if (cue != null && cue.type() == CueClass.REQUEST && !wonders(clause)) {
            return Modality.REQUEST;
        }
        if (clause.has(IF, clause.verb() < 0 ? 0 : clause.verbEnd(), clause.size())
                || IF.contains(clause.word(0)) && clause.verb() > 2 && !wondered(cue)) {
            return Modality.CONDITION;
        }
        if (clause.groupHas(MUST)
                || clause.has(Set.of("necessary", "required", "obliged"), clause.verb(), clause.verbEnd() + 2)
                || hasTo(clause)) {
            return Modality.OBLIGATION;
        }
        boolean aims = clause.groupHas(INTENDS) && toVerb(clause)
                || bareInfinitive(clause) && AIMS.contains(clause.word(clause.verb() - 2));
        if (aims || cue != null && (cue.type() == CueClass.COMMIT || cue.type() == CueClass.DESIRE)) {
            return Modality.INTENTION;
        }
        if (clause.groupHas(ABLE)) {
            return Modality.ABILITY;
        }
        return Modality.NONE;
    }

    private static boolean wondered(Cue cue) {
        return cue != null && (cue.type() == CueClass.ASK || cue.entry().lemma().equals("ask"));
    }

    private static boolean hasTo(Clause clause) {
        for (int i = Math.max(0, clause.verb()); i < clause.verbEnd(); i++) {
            if (Set.of("has", "have", "had").contains(clause.word(i))
                    && clause.word(i + 1).equals("to")) {
                return true;
            }
        }
        return false;
    }
}
