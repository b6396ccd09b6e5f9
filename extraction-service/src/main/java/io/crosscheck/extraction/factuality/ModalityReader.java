package io.crosscheck.extraction.factuality;

import java.util.Set;

import io.crosscheck.extraction.annotation.Modality;

/** Whether a content is a fact at all, or a request, condition, duty, aim or ability. */
final class ModalityReader {

    private static final Set<String> IF = Set.of("if", "unless", "provided", "providing");
    private static final Set<String> IDLE_BEFORE_IF = Set.of("even", "as", "what", "and", "or", "but");
    private static final Set<String> OPEN_BEFORE_IF =
            Set.of("ask", "know", "see", "say", "wonder", "tell", "clear", "sure");
    private static final Set<String> AHEAD_OR_DUE =
            Set.of("will", "'ll", "wo", "would", "'d", "shall", "must", "can", "ca", "cannot", "should");
    private static final Set<String> MUST =
            Set.of("must", "should", "ought", "need", "needs", "needed", "required", "obliged", "obligated");
    private static final Set<String> DUE = Set.of("necessary", "required", "obliged", "obligated", "mandatory");
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
            "wanted",
            "commits",
            "pledges",
            "pledged",
            "vows",
            "vowed",
            "promised",
            "promises",
            "threatens",
            "threatened");
    private static final Set<String> ABLE = Set.of("can", "ca", "cannot", "able", "unable", "capable");

    private ModalityReader() {}

    static Sign<Modality> read(Clause clause, Telling telling, boolean requested) {
        if (requested) {
            return new Sign<>(Modality.REQUEST, "requested", telling.span());
        }
        int condition = condition(clause);
        if (condition >= 0) {
            return new Sign<>(Modality.CONDITION, "condition", clause.span(condition));
        }
        int must = must(clause);
        if (must >= 0) {
            return new Sign<>(Modality.OBLIGATION, "duty", clause.span(must));
        }
        Sign<Modality> aim = aim(clause, telling);
        if (aim != null) {
            return aim;
        }
        int able = able(clause);
        return able < 0 ? Sign.none(Modality.NONE) : new Sign<>(Modality.ABILITY, "ability", clause.span(able));
    }

    private static int condition(Clause clause) {
        int would = clause.inGroup(Set.of("would", "'d"));
        if (would >= 0
                && TenseReader.hadBeen(clause, would)
                && !clause.word(would + 1).equals("been")) {
            return would;
        }
        if (IF.contains(clause.word(0)) && clause.verb() > 2 || clause.longAs(0) || clause.inverted()) {
            return 0;
        }
        for (int i = Math.max(1, clause.verbEnd()); i < clause.size(); i++) {
            boolean conditional = IF.contains(clause.word(i))
                    && !IDLE_BEFORE_IF.contains(clause.word(i - 1))
                    && !OPEN_BEFORE_IF.contains(clause.lemma(i - 1))
                    && !clause.word(i + 1).equals("not")
                    && (!clause.word(i).startsWith("provid")
                            || clause.word(i + 1).equals("that"));
            boolean until = clause.word(i).equals("until")
                    && clause.inGroup(AHEAD_OR_DUE) >= 0
                    && clause.verbBeforeComma(i + 1, clause.size());
            if (conditional || until || clause.longAs(i)) {
                return i;
            }
        }
        return -1;
    }

    private static int must(Clause clause) {
        int must = clause.inGroup(MUST);
        if (must >= 0
                && !(clause.word(must).equals("must") && clause.word(must + 1).equals("have"))) {
            return must;
        }
        for (int i = Math.max(0, clause.verb()); i < clause.verbEnd(); i++) {
            if (clause.lemma(i).equals("have") && clause.word(i + 1).equals("to")) {
                return i;
            }
        }
        return clause.verb() < 0 ? -1 : clause.first(DUE, clause.verb(), clause.verbEnd() + 2);
    }

    private static Sign<Modality> aim(Clause clause, Telling telling) {
        int aims = clause.inGroup(INTENDS);
        if (aims >= 0 && clause.word(aims + 1).equals("to")) {
            return new Sign<>(Modality.INTENTION, "aimed-at", clause.span(aims));
        }
        int like = clause.inGroup(Set.of("like"));
        if (like > 0 && clause.word(like + 1).equals("to")) {
            return new Sign<>(Modality.INTENTION, "aimed-at", clause.span(like));
        }
        int headline = clause.infinitive() - 1;
        if (clause.verb() >= 0 && headline >= 0 && INTENDS.contains(clause.word(headline))) {
            return new Sign<>(Modality.INTENTION, "aimed-at", clause.span(headline));
        }
        int plans = TenseReader.plans(clause);
        if (plans >= 0) {
            return new Sign<>(Modality.INTENTION, "aimed-at", clause.span(plans));
        }
        boolean aimed = telling.behaviour() == Behaviour.COMMIT || telling.behaviour() == Behaviour.DESIRE;
        return aimed ? new Sign<>(Modality.INTENTION, "cue-aim", telling.span()) : null;
    }

    /** "could" alone is a possibility; "could not" an inability. */
    private static int able(Clause clause) {
        if (CertaintyReader.notRuledOut(clause) >= 0) {
            return -1;
        }
        int able = clause.inGroup(ABLE);
        int could = clause.inGroup(Set.of("could"));
        boolean unable = could >= 0
                && Set.of("not", "n't", "never").contains(clause.word(could + 1))
                && !clause.word(could + 2).equals("have");
        return able >= 0 ? able : unable ? could : -1;
    }
}
