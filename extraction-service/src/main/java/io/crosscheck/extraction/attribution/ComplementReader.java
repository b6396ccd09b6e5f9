package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.attribution.Complement.Kind;

/** Reads forward from a cue, over times, adverbials and whom it was said to, to where its content begins. One use. */
final class ComplementReader {

    private static final Set<String> MEANS =
            Set.of("telephone", "phone", "email", "e-mail", "mail", "post", "fax", "letter", "radio", "video", "text");
    private static final int MOST_ADVERBIALS = 9;
    private static final Set<String> OCCASIONS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "through",
            "via",
            "from",
            "with",
            "after",
            "before",
            "following",
            "by",
            "over",
            "of",
            "about",
            "to",
            "for",
            "as");

    private final NounPhrases phrases;
    private final CueLexicon lexicon;
    private final Lookahead ahead;
    private final Line line;
    private final Cue cue;
    private final boolean contentBefore;
    private final List<Range> recipients = new ArrayList<>();
    private final List<Range> agents = new ArrayList<>();
    private int at;

    /** @param contentBefore whether what the cue puts forward may stand before it, so that none need follow */
    ComplementReader(NounPhrases phrases, CueLexicon lexicon, Line line, Cue cue, boolean contentBefore) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.ahead = new Lookahead(phrases, lexicon, line);
        this.line = line;
        this.cue = cue;
        this.contentBefore = contentBefore;
        this.at = cue.words().to();
    }

    Complement read() {
        for (int round = 0; round < MOST_ADVERBIALS && at < line.size(); round++) {
            Kind kind = opener();
            if (kind != null) {
                return new Complement(kind, at, recipients, agents);
            }
            if (!skip()) {
                break;
            }
        }
        return new Complement(Kind.NONE, at, recipients, agents);
    }

    /** What begins here, or null if it is something to skip or nothing. */
    private Kind opener() {
        if (line.mark(at) && line.quotation(at) != line.quotation(cue.head())) {
            return Kind.QUOTATION;
        }
        if (line.is(at, ":")) {
            at++;
            return Kind.COLON;
        }
        if (line.comma(at)) {
            return afterComma();
        }
        if (line.is(at, "that", "whether") && takesClause()) {
            return Kind.CLAUSE;
        }
        if (line.is(at, "how", "why", "what", "who", "if", "where") && takesClause() && !contentBefore) {
            return Kind.CLAUSE;
        }
        boolean asked = cue.type() == CueClass.WITHHOLD || cue.entry().takes('w');
        if (line.is(at, "when", "which", "whose") && asked && takesClause() && !contentBefore) {
            return Kind.CLAUSE;
        }
        if (line.is(at, "to") && (line.tagged(at + 1, "VERB", "AUX", "ADV") || line.mark(at + 1))) {
            boolean may = cue.entry().takes('i')
                    || cue.shape() == Cue.Shape.PASSIVE && cue.entry().takes('o')
                    || !recipients.isEmpty() && cue.entry().takes('o');
            return may ? Kind.INFINITIVE : null;
        }
        boolean governed = cue.entry().takes('p')
                && cue.entry().prepositions().contains(line.word(at))
                && line.tagged(at, "ADP", "PART", "SCONJ", "ADV");
        if (governed && at + 1 < line.size()) {
            at++;
            return Kind.PHRASE;
        }
        return nominalOpener();
    }

    private Kind afterComma() {
        if (line.mark(at + 1) && line.quotation(at + 1) != line.quotation(cue.head())) {
            at++;
            return Kind.QUOTATION;
        }
        if (at > cue.words().to()
                && !contentBefore
                && takesClause()
                && !line.is(at + 1, "who", "which", "whose", "whom")
                && (line.is(at + 1, "that") || !line.tagged(at + 1, "CCONJ", "SCONJ", "VERB", "AUX", "ADP", "ADV"))
                && at + 2 < line.size()) {
            at++;
            return line.is(at, "that") ? Kind.CLAUSE : nominalOpener();
        }
        return null;
    }

    private boolean takesClause() {
        return cue.entry().takes('c')
                || cue.entry().takes('w')
                || cue.entry().takes('n')
                || cue.entry().takes('r');
    }

    private Kind nominalOpener() {
        boolean starts = line.nominal(at)
                || line.tagged(at, "DET", "ADJ", "INTJ")
                || line.tagged(at, "VERB", "AUX") && !recipientPending()
                || line.is(at, "there", "$", "#")
                || line.tagged(at, "ADV") && line.tagged(at + 1, "NUM");
        if (!starts || line.time(at) && !line.tagged(at + 1, "AUX") || contentBefore && !recipients.isEmpty()) {
            return null;
        }
        if (recipientPending() || passiveSubject()) {
            return null;
        }
        boolean clause =
                cue.entry().takes('c') || cue.entry().takes('r') || cue.entry().takes('w');
        boolean plain = cue.entry().lemma().equals("say");
        if (clause && (plain || ahead.finite(at))) {
            return contentBefore ? null : Kind.CLAUSE;
        }
        if (cue.entry().takes('n') && !contentBefore) {
            return Kind.PHRASE;
        }
        if (cue.entry().takes('o') && ahead.phraseWithInfinitive(at)) {
            return Kind.PHRASE;
        }
        return null;
    }

    private boolean passiveSubject() {
        return (cue.shape() == Cue.Shape.PASSIVE || cue.shape() == Cue.Shape.PARTICIPLE) && !ahead.finite(at);
    }

    private boolean recipientPending() {
        return cue.entry().takes('r')
                && recipients.isEmpty()
                && cue.shape() != Cue.Shape.PASSIVE
                && (cue.type() == CueClass.TELL || ahead.phraseThenContent(at));
    }

    /** Steps over one adverbial, recipient or agent; false if something else stands here. */
    private boolean skip() {
        if (line.comma(at)) {
            boolean parenthesis = line.tagged(at + 1, "ADV", "SCONJ") && line.comma(at + 2);
            boolean skippable = parenthesis || at > cue.words().to() && (line.is(at + 1, "that") || line.time(at + 1));
            at += skippable ? 1 : 0;
            return skippable;
        }
        if (line.time(at) || line.tagged(at, "ADV") && !line.is(at, "as", "when")) {
            at++;
            return true;
        }
        if (line.tagged(at, "ADP", "PART", "SCONJ") || line.is(at, "as", "along", "together")) {
            return preposition();
        }
        if (line.is(at, "and", "&") && !agents.isEmpty()) {
            return agent(at + 1);
        }
        return recipientPending() && recipient(at);
    }

    private boolean preposition() {
        if (line.time(at + 1) && line.tagged(at, "ADP")) {
            at++;
            return true;
        }
        boolean passive = cue.shape() == Cue.Shape.PASSIVE || cue.shape() == Cue.Shape.PARTICIPLE;
        if (line.is(at, "as") && passive && agents.isEmpty()) {
            return predicate();
        }
        if (line.is(at, "by") && passive) {
            return agent(at + 1);
        }
        if (!agents.isEmpty() && line.is(at, "along", "together") && line.is(at + 1, "with")) {
            return agent(at + 2);
        }
        if (!agents.isEmpty() && line.is(at, "as") && line.is(at + 1, "well") && line.is(at + 2, "as")) {
            return agent(at + 3);
        }
        if (line.is(at, "to")) {
            return recipient(at + 1);
        }
        if (cue.entry().takes('p') && cue.entry().prepositions().contains(line.word(at))) {
            return false;
        }
        int that = line.is(at, "after", "before", "when", "as") ? ahead.thatAfter(at) : -1;
        if (that > 0) {
            at = that;
            return true;
        }
        Range np = phrases.full(line, at + 1, line.size(), false);
        boolean occasion = OCCASIONS.contains(line.word(at));
        if (np == null || !occasion) {
            return false;
        }
        Range core = phrases.core(line, at + 1, line.size());
        boolean channel = lexicon.channel(line.word(core.to() - 1)) || lexicon.document(line.word(core.to() - 1));
        int end = np.to();
        boolean openerFollows = line.is(end, "that", ":") || line.mark(end) || line.comma(end) && line.mark(end + 1);
        boolean ends = end >= line.size() || line.comma(end) || line.is(end, ".");
        if (!channel && !openerFollows && !(contentBefore && ends)) {
            return false;
        }
        at = end;
        return true;
    }

    /** Over "as complete and correct". */
    private boolean predicate() {
        int to = at + 1;
        while (to < line.size() && (line.tagged(to, "ADJ", "NOUN", "DET", "ADV") || line.is(to, "and", "or"))) {
            to++;
        }
        boolean some = to > at + 1;
        at = to;
        return some;
    }

    /** "by radio telephone", not "by the radio" or "by Orvo Post". */
    private boolean means(int from, int last) {
        return MEANS.contains(line.word(last)) && !line.capitalised(last) && !line.tagged(from, "DET");
    }

    /** Who did it; no "by telephone". */
    private boolean agent(int from) {
        Range np = withoutRecipient(phrases.full(line, from, line.size(), false));
        if (np == null || means(from, np.to() - 1)) {
            return false;
        }
        // "the council & the mayor" are two; "Varn & Sons" is one
        Range agent = line.is(np.to() - 1, "&") ? new Range(np.from(), np.to() - 1) : np;
        agents.add(agent);
        at = agent.to();
        return true;
    }

    private boolean recipient(int from) {
        Range np = withoutAgent(phrases.full(line, from, line.size(), false));
        if (np == null) {
            return false;
        }
        int end = np.to();
        while (end > np.from() + 1 && line.time(end - 1)) {
            end--;
        }
        recipients.add(new Range(np.from(), end));
        at = np.to();
        while (line.is(at, "and") && phrases.core(line, at + 1, line.size()) != null && line.tagged(at + 1, "PROPN")) {
            Range more = phrases.core(line, at + 1, line.size());
            recipients.add(more);
            at = more.to();
        }
        return true;
    }

    /** "by a source to the Gazette": the source ends before whom it was said to. */
    private Range withoutRecipient(Range np) {
        if (np != null) {
            for (int i = np.from() + 1; i < np.to(); i++) {
                if (line.is(i, "to") && line.tagged(i + 1, "PROPN", "DET")) {
                    return new Range(np.from(), i);
                }
            }
        }
        return np;
    }

    /** "to the Gazette by a source": whom it was said to ends before the source. */
    private Range withoutAgent(Range np) {
        if (np != null) {
            for (int i = np.from() + 1; i < np.to(); i++) {
                if (line.is(i, "by")) {
                    return new Range(np.from(), i);
                }
            }
        }
        return np;
    }
}
