package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;

/**
 * In "the mayor rebuked critics who say ..." the critics say so: makes whom "who" stands for the source of its verb.
 * That is the nearest noun phrase which can be somebody, with the head that it belongs to: "a teacher at the school who
 * said".
 */
final class Antecedents {

    private static final int FARTHEST = 5;

    private final Page page;
    private final CueLexicon lexicon;

    Antecedents(Page page, CueLexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
    }

    /** Sets the source of a cue whose subject is "who". */
    void mend(Draft draft) {
        int who = draft.cue == null || !draft.cue.verbal() ? -1 : who(draft);
        Range antecedent = who < 1 ? null : before(draft.line, who);
        if (antecedent == null || draft.sources.stream().anyMatch(s -> names(draft.line, s, antecedent))) {
            return;
        }
        draft.sources.clear();
        draft.beyond.clear();
        draft.from(antecedent);
    }

    /** The "who" that is the subject of the cue, or -1. */
    private static int who(Draft draft) {
        Line line = draft.line;
        int i = draft.cue.words().from() - 1;
        while (line.tagged(i, "ADV")) {
            i--;
        }
        if (line.is(i, "and", "but")) {
            return shared(line, i);
        }
        if (line.comma(i)) {
            int aside = i - 1;
            while (aside > 0 && !line.comma(aside) && !line.verb(aside)) {
                aside--;
            }
            i = line.comma(aside) ? aside - 1 : i;
        }
        while (i > 0 && line.tagged(i, "ADV", "AUX")) {
            i--;
        }
        return line.is(i, "who") ? i : -1;
    }

    /**
     * ", who opposed the plan and said": its second verb; where commas do not set the clause off, "and" may go on
     * before it.
     */
    private static int shared(Line line, int and) {
        for (int i = and - 1; i > 1 && !line.comma(i); i--) {
            if (line.is(i, "who")) {
                return line.comma(i - 1) ? i : -1;
            }
        }
        return -1;
    }

    /** Whether a source is that antecedent already, perhaps with a name or a description before a comma. */
    private static boolean names(Line line, Span source, Range antecedent) {
        Span own = line.span(antecedent);
        if (!source.contains(own) || source.end() != own.end()) {
            return false;
        }
        int from = line.tokenAt(source.start());
        for (int i = from; i < antecedent.from(); i++) {
            if (line.verb(i)) {
                return false;
            }
        }
        return from == antecedent.from() || line.comma(antecedent.from() - 1);
    }

    private Range before(Line line, int who) {
        Range nearest = phrase(line, line.comma(who - 1) ? who - 1 : who);
        if (nearest != null && line.time(nearest.to() - 1)) {
            nearest = upward(line, nearest); // "hired Dorn in May, who said"
        }
        if (nearest == null) {
            return null;
        }
        Range at = nearest;
        for (int steps = 0; steps < FARTHEST && at != null && !somebody(line, at); steps++) {
            at = upward(line, at);
        }
        if (at == null && !line.tagged(nearest.to() - 1, "PROPN")) {
            return null;
        }
        Range head = at == null ? nearest : at;
        while (part(line, head)) {
            head = upward(line, head);
        }
        return apposed(line, new Range(head.from(), nearest.to()));
    }

    /**
     * The phrase that a preposition joins this one to, or null: "officials | briefed on the talks", "one | familiar
     * with them".
     */
    private Range upward(Line line, Range phrase) {
        int joint = phrase.from() - 1;
        if (!line.tagged(joint, "ADP") && !line.is(joint, "to")) {
            return null;
        }
        boolean participle = line.tagged(joint - 1, "VERB")
                && (lexicon.participle(line.word(joint - 1))
                        || line.word(joint - 1).endsWith("ing"));
        return phrase(line, participle || line.tagged(joint - 1, "ADJ") ? joint - 1 : joint);
    }

    /** "relatives | of the victims", "12 percent | of voters": what stands before "of" is the head. */
    private boolean part(Line line, Range phrase) {
        if (!line.is(phrase.from() - 1, "of")) {
            return false;
        }
        Range whole = upward(line, phrase);
        return whole != null
                && (somebody(line, whole)
                        || line.tagged(whole.to() - 1, "NUM")
                        || line.is(
                                whole.to() - 1,
                                "percent",
                                "%",
                                "number",
                                "numbers",
                                "group",
                                "groups",
                                "majority",
                                "minority",
                                "dozens",
                                "scores",
                                "hundreds",
                                "thousands",
                                "half",
                                "third",
                                "quarter",
                                "pair",
                                "handful",
                                "couple",
                                "crowd",
                                "share",
                                "rest",
                                "all",
                                "some",
                                "many",
                                "most",
                                "several",
                                "few",
                                "each",
                                "both",
                                "none",
                                "family",
                                "families"));
    }

    /** "Lin Wen, a surgeon at the port | who said": the name and what is said of it are one source. */
    private Range apposed(Line line, Range phrase) {
        boolean described = line.is(phrase.from(), "a", "an", "the") && !line.person(phrase.to() - 1);
        int comma = phrase.from() - 1;
        if (!line.comma(comma) || !described || !line.person(comma - 1)) {
            return phrase;
        }
        Range name = phrase(line, comma);
        return name == null ? phrase : new Range(name.from(), phrase.to());
    }

    /** The noun phrase without what follows its noun that ends at a token, or null. */
    private static Range phrase(Line line, int to) {
        int from = to;
        while (from > 0 && within(line, from - 1, to)) {
            from--;
            if (line.tagged(from, "DET") && !line.is(from - 1, "all", "both", "half")) {
                break;
            }
        }
        return from < to ? new Range(from, to) : null;
    }

    private static boolean within(Line line, int i, int to) {
        if (line.mark(i) || NounPhrases.relative(line, i)) {
            return false;
        }
        if (i == to - 1) {
            return line.nominal(i) && !NounPhrases.personalPronoun(line, i)
                    || line.is(
                            i,
                            "those",
                            "others",
                            "anyone",
                            "someone",
                            "everyone",
                            "people",
                            "many",
                            "some",
                            "several",
                            "few");
        }
        boolean modifier = line.tagged(i, "VERB")
                && (line.word(i).endsWith("ed") || line.word(i).endsWith("ing"))
                && line.tagged(i - 1, "DET", "ADJ", "NUM");
        return line.tagged(i, "NOUN", "PROPN", "ADJ", "NUM", "DET")
                || line.possessive(i)
                || line.is(i, "-", "his", "her", "its", "their", "our", "my", "your")
                || line.is(i, "and") && line.person(i - 1) && line.person(i + 1)
                || modifier;
    }

    private boolean somebody(Line line, Range phrase) {
        int head = phrase.to() - 1;
        String word = line.word(head);
        if (line.person(head) || lexicon.people(word)) {
            return true;
        }
        if (line.tagged(head, "PROPN")) {
            List<Mention> mentions = page.reading().names().mentionsIn(line.span(head, head + 1));
            return mentions.isEmpty()
                    ? lexicon.title(line.token(head).text())
                    : mentions.stream().anyMatch(m -> m.type().startsWith("MISC"));
        }
        return line.is(head, "those", "others", "anyone", "someone", "everyone", "one", "many", "several")
                || line.tagged(head, "NOUN")
                        && !lexicon.organization(word)
                        && !lexicon.document(word)
                        && word.matches(".*(?:[eo]r|ist|ian|man|woman|ee|ant|mate)s?|.*(?:men|women)");
    }
}
