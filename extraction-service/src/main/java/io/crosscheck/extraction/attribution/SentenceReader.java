package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.attribution.Complement.Kind;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.quotation.Shape;

/** Reads the attributions of one sentence: gives each cue its source and what it puts forward. One use. */
final class SentenceReader {

    private final Page page;
    private final Line line;
    private final List<Cue> cues;
    private final CueLexicon lexicon;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Nucleus nucleus;
    private final ContentEnd ends;
    private final Pieces pieces;
    private final List<Draft> drafts = new ArrayList<>();

    SentenceReader(Page page, Line line, List<Cue> cues, CueLexicon lexicon) {
        this.page = page;
        this.line = line;
        this.cues = cues;
        this.lexicon = lexicon;
        this.phrases = new NounPhrases(lexicon);
        this.subjects = new Subjects(lexicon);
        this.nucleus = new Nucleus(lexicon);
        this.ends = new ContentEnd(subjects);
        this.pieces = new Pieces(page);
    }

    List<Draft> read() {
        for (Cue cue : cues) {
            Draft draft = read(cue);
            if (draft != null && !draft.content.isEmpty() && !pronounOnly(draft)) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** "criticised him": says nothing that could be checked. */
    private boolean pronounOnly(Draft draft) {
        if (draft.content.size() > 1 || draft.content.get(0).length() > 7) {
            return false;
        }
        int token = line.tokenAt(draft.content.get(0).start());
        return line.tagged(token, "PRON")
                && line.span(token, token + 1).end() >= draft.content.get(0).end();
    }

    private Draft read(Cue cue) {
        return switch (cue.shape()) {
            case FINITE -> finite(cue);
            case PASSIVE -> passive(cue);
            case PARTICIPLE -> participle(cue);
            case PROGRESSIVE -> progressive(cue);
            case NOUN -> new NounReader(line, phrases, nucleus, ends, pieces, cues).read(cue);
            case PREPOSITION -> according(cue);
            case ADVERB -> hearsay(cue);
            case INFINITIVE, SIGN -> null;
        };
    }

    private Draft finite(Cue cue) {
        Draft pointing = pointingBack(cue);
        if (pointing != null) {
            return pointing;
        }
        Range inverted = invertedSubject(cue);
        if (inverted != null) {
            return inversion(cue, inverted);
        }
        Range subject = subjects.before(line, cue.words().from());
        String rule = "subject-cue-content";
        if (subject == null) {
            subject = sharedSubject(cue);
            rule = "shared-subject";
        }
        int left = (subject == null ? cue.words().from() : subject.from()) - 1;
        boolean ownSubject = subject != null && rule.startsWith("subject");
        boolean before = ownSubject && mayFollow(cue) && contentEndsAt(left);
        Complement complement = complement(cue, before);
        if (before && line.comma(left)) {
            Complement ahead = complement(cue, false);
            if (ahead.kind() == Kind.CLAUSE && finiteFrom(ahead.at())) {
                complement = ahead;
            }
        }
        if (complement.none() && !before && ownSubject && mayFollow(cue)) {
            before = left > 0 && line.comma(left) && restAfter(complement.at());
        }
        if (!complement.none()) {
            if (subject == null && complement.kind() != Kind.QUOTATION) {
                return null;
            }
            Draft draft = after(cue, complement, rule);
            if (draft != null && subject != null) {
                addSource(draft, subject);
                antecedent(draft, subject);
            }
            return draft;
        }
        if (subject == null) {
            return null;
        }
        if (cue.type() == CueClass.WITHHOLD
                && cue.entry().type() != CueClass.WITHHOLD
                && line.is(cue.head() - 1, "to")) {
            return withheld(cue, subject);
        }
        Draft draft = before ? contentBefore(cue, left, complement) : previousQuotation(cue, left, complement);
        if (draft != null) {
            draft.from(subject);
        }
        return draft;
    }

    private boolean finiteFrom(int from) {
        for (int i = from + 1; i < line.size(); i++) {
            if (line.verb(i) && !line.word(i).endsWith("ing") && !line.is(i - 1, "to")) {
                return true;
            }
        }
        return false;
    }

    private Complement complement(Cue cue, boolean before) {
        return new ComplementReader(phrases, lexicon, line, cue, before).read();
    }

    private static boolean mayFollow(Cue cue) {
        return cue.entry().takes('v') || cue.entry().takes('q') || cue.entry().takes('r');
    }

    /** The source; where it is what "that" stands for, it stays part of the outlet's own clause. */
    private void addSource(Draft draft, Range subject) {
        boolean relative = NounPhrases.relative(line, draft.cue.words().from() - 1);
        if (!relative) {
            coordinated(subject).forEach(draft::from);
            return;
        }
        draft.sources.add(line.span(subject));
        Range writer = new ParticipleSource(line, drafts, nucleus, subjects, lexicon).writerOf(subject);
        if (writer != null) {
            draft.beyond.add(line.span(writer));
        }
    }

    /** "declined to comment": nothing follows, so the infinitive itself is what was declined. */
    private Draft withheld(Cue cue, Range subject) {
        int at = cue.head() - 1;
        Draft draft = new Draft(line, cue.to(at), "withheld", 0.8);
        addPiece(draft, at, ends.of(line, at, Kind.INFINITIVE, cue, cues));
        draft.from(subject);
        return draft;
    }

    /** "a clerk and a guard": two sources side by side; "the leaders of the town and the port" stay one. */
    private List<Range> coordinated(Range subject) {
        for (int i = subject.from() + 1; i + 1 < subject.to(); i++) {
            if (line.comma(i) || line.tagged(i, "ADP", "VERB", "AUX") || NounPhrases.relative(line, i)) {
                break;
            }
            boolean alike = line.tagged(subject.from(), "DET") && line.is(i + 1, "a", "an", "the", "another")
                    || line.tagged(subject.from(), "PROPN")
                            && line.tagged(i - 1, "PROPN")
                            && line.tagged(i + 1, "PROPN")
                            && person(subject.from(), i)
                            && person(i + 1, subject.to());
            if (line.is(i, "and") && alike) {
                return List.of(new Range(subject.from(), i), new Range(i + 1, subject.to()));
            }
        }
        return List.of(subject);
    }

    private boolean person(int from, int to) {
        return page.reading().names().mentionsIn(line.span(from, to)).stream()
                .anyMatch(m -> m.type().startsWith("PERSON"));
    }

    /** "a pier that she said cost millions": what "that" stands for is part of what she said. */
    private void antecedent(Draft draft, Range subject) {
        int relative = subject.from() - 1;
        boolean embedded = NounPhrases.relative(line, relative)
                && line.verb(draft.cue.words().to());
        Range noun = embedded
                ? nucleus.of(line, Math.max(0, relative - 12), line.comma(relative - 1) ? relative - 1 : relative)
                : null;
        if (noun != null) {
            draft.content.add(0, line.span(noun));
        }
    }

    /** "That's how the captain described it", after a quotation. */
    private Draft pointingBack(Cue cue) {
        boolean points = line.is(0, "that", "this") && line.is(1, "is", "'s", "was") && line.is(2, "how", "what");
        if (!points || line.index() == 0) {
            return null;
        }
        Range subject = subjects.before(line, cue.words().from());
        Draft draft = subject == null ? null : quotationOf(page.lines().get(line.index() - 1), cue);
        if (draft == null) {
            return null;
        }
        int from = Math.max(3, subject.from());
        draft.from(new Range(from, Math.max(subject.to(), from + 1)));
        return draft;
    }

    /** "..., said the letter": a phrase right after a cue that stands right after what was said. */
    private Range invertedSubject(Cue cue) {
        int from = cue.words().from();
        boolean plain = cue.entry().takes('v') && from == cue.head() && from > 0;
        boolean border = plain && (line.comma(from - 1) || line.mark(from - 1));
        if (!border
                || from == 1 && !line.mark(from - 1)
                || NounPhrases.relative(line, cue.words().to())) {
            return null;
        }
        if (line.comma(from - 1) && subjects.before(line, from) != null || !contentEndsAt(from - 1)) {
            return null;
        }
        if (line.mark(cue.words().to())
                || line.time(cue.words().to()) && !line.tagged(cue.words().to(), "PROPN")) {
            return null;
        }
        Range core = phrases.core(line, cue.words().to(), line.size());
        return core == null ? null : phrases.full(line, cue.words().to(), line.size(), true);
    }

    private Draft inversion(Cue cue, Range subject) {
        Draft draft = contentBefore(
                cue, cue.words().from() - 1, new Complement(Kind.NONE, subject.to(), List.of(), List.of()));
        if (draft != null) {
            draft.from(subject);
            addRecipients(draft, subject.to());
        }
        return draft;
    }

    /** "wrote Brito to the council": whom, after an inverted subject. */
    private void addRecipients(Draft draft, int from) {
        for (int i = from; i < Math.min(line.size(), from + 12); i++) {
            if (line.is(i, "to") && line.tagged(i + 1, "DET", "PROPN")) {
                Range np = phrases.full(line, i + 1, line.size(), false);
                if (np != null) {
                    draft.recipients.add(line.span(np));
                }
                return;
            }
            if (line.mark(i) || line.verb(i)) {
                return;
            }
        }
    }

    /** Whether a clause or quotation that can be content ends at this comma or mark. */
    private boolean contentEndsAt(int i) {
        if (i < 0) {
            return false;
        }
        if (line.mark(i)) {
            return !startsQuotation(i)
                    && page.quotations().get(line.quotation(i)).shape() != Shape.TITLE;
        }
        if (!line.comma(i)) {
            return false;
        }
        if (line.quoted(i) || line.mark(i - 1)) {
            return true;
        }
        int start = contentStart(i);
        boolean subordinate = line.tagged(start, "SCONJ") && !line.is(start, "that");
        if (subordinate || i - start < 3) {
            return false;
        }
        boolean adverbial = line.tagged(start, "ADP", "VERB") || line.time(start);
        for (int k = start; k < i; k++) {
            boolean finite = line.tagged(k, "AUX")
                    || line.tagged(k, "VERB")
                            && !line.word(k).endsWith("ing")
                            && !line.is(k - 1, "to")
                            && !lexicon.participle(line.word(k));
            if (finite || !adverbial && line.tagged(k, "VERB") && !line.is(k - 1, "to")) {
                return !(adverbial && !line.comma(nextComma(start, i)));
            }
        }
        return false;
    }

    private int nextComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.comma(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean startsQuotation(int mark) {
        Quotation q = page.quotations().get(line.quotation(mark));
        return line.token(mark).start() < q.inner().start();
    }

    /** Where the content that ends at a token may begin: after the last attribution before it in this sentence. */
    private int contentStart(int end) {
        int start = 0;
        for (Draft draft : drafts) {
            if (draft.scope.to() <= end && draft.outer == null && !draft.line.quoted(draft.cue.head())) {
                boolean whole = draft.scope.to() >= end - 1;
                start = whole ? start : Math.max(start, draft.scope.to());
            }
        }
        for (int i = end - 1; i > start && !line.is(i, ")"); i--) {
            if (line.is(i, "(")) {
                start = i;
            }
        }
        while (start < end && (line.sign(start) && !line.mark(start) || line.comma(start))) {
            start++;
        }
        return start;
    }

    private Draft contentBefore(Cue cue, int border, Complement complement) {
        Draft draft = new Draft(line, cue, "content-before", 0.8);
        int quotation = line.mark(border) ? line.quotation(border) : line.quotation(border - 1);
        Quotation quoted = quotation >= 0 ? page.quotations().get(quotation) : null;
        int start = contentStart(border);
        int open = quoted == null ? -1 : line.tokenAt(quoted.outer().start());
        boolean wholeQuotation = quoted != null
                && (quoted.outer().start() <= line.token(start).start()
                        || quoted.shape() == Shape.SPEECH
                                && (line.comma(open - 1) || line.is(open - 1, ":", "and", "but")));
        if (wholeQuotation) {
            draft.content.add(pieces.of(quoted));
            draft.widen(Math.min(open, border), border + 1);
            draft.score = 0.92;
        } else {
            Span piece = runningOn(pieces.of(line, start, border, line.quotation(cue.head())), start);
            if (piece == null) {
                return null;
            }
            boolean aside = border - start <= 2 && line.tagged(start, "ADV", "INTJ", "CCONJ");
            if (!aside) {
                draft.content.add(piece);
                draft.widen(start, border);
            }
        }
        draft.content.removeIf(java.util.Objects::isNull);
        recipients(draft, complement);
        addRest(draft, complement.at(), cue);
        return draft.content.isEmpty() ? null : draft;
    }

    /** A content that begins within a quotation from an earlier sentence begins with the clause that opened it. */
    private Span runningOn(Span piece, int start) {
        int quotation = line.quotation(start);
        if (piece == null || quotation < 0) {
            return piece;
        }
        int open = page.quotations().get(quotation).outer().start();
        if (open >= line.sentence().start()) {
            return piece;
        }
        Line first = page.lines().get(page.lineAt(open));
        return pieces.trim(first.sentence().start(), piece.end());
    }

    /** What goes on after ", he said,": the second half of a split clause or another quotation. */
    private void addRest(Draft draft, int at, Cue cue) {
        if (!restAfter(at)) {
            return;
        }
        int from = line.comma(at) ? at + 1 : at;
        int end = line.mark(from) ? quotationEnd(from) : ends.of(line, from, Kind.CLAUSE, cue, cues);
        Span piece = pieces.of(line, from, end, line.quotation(cue.head()));
        if (piece != null && !draft.contentHolds(piece)) {
            draft.content.add(piece);
            draft.widen(at, Math.max(at + 1, end));
        }
    }

    private boolean restAfter(int at) {
        if (line.mark(at) && startsQuotation(at)) {
            return true;
        }
        if (!line.comma(at) || at + 2 >= line.size()) {
            return false;
        }
        if (line.mark(at + 1)) {
            return startsQuotation(at + 1);
        }
        boolean cueAhead =
                cues.stream().anyMatch(c -> c.words().from() > at && c.words().from() <= at + 2);
        boolean participle =
                line.tagged(at + 1, "VERB") && line.word(at + 1).endsWith("ing") && !line.is(at + 1, "including");
        return !cueAhead
                && !participle
                && !NounPhrases.relative(line, at + 1)
                && !line.tagged(at + 1, "SCONJ")
                && !(line.is(at + 1, "and", "but") && line.verb(at + 2));
    }

    private int quotationEnd(int from) {
        int quotation = line.quotation(from);
        int to = from;
        while (to < line.size() && line.quotation(to) == quotation) {
            to++;
        }
        return to;
    }

    /** "He said." after a quotation that ended the sentence before. */
    private Draft previousQuotation(Cue cue, int left, Complement complement) {
        boolean starts = left < 0 || left == 0 && line.tagged(0, "CCONJ", "ADV");
        boolean quotes = cue.entry().takes('q') && cue.entry().takes('v') || cue.type() == CueClass.TELL;
        if (!starts || !quotes || line.index() == 0 || complement.at() < line.size() - 1) {
            return null;
        }
        Draft draft = quotationOf(page.lines().get(line.index() - 1), cue);
        if (draft != null) {
            recipients(draft, complement);
        }
        return draft;
    }

    /** A draft whose content is the quotation that ends a sentence of this paragraph. */
    private Draft quotationOf(Line previous, Cue cue) {
        int last = previous.size() - 1;
        boolean close = previous.sentence().paragraph() == line.sentence().paragraph()
                && previous.mark(last)
                && previous.quotation(last) >= 0;
        if (!close) {
            return null;
        }
        Draft draft = new Draft(line, cue, "quotation-before-sentence", 0.75);
        Span piece = pieces.of(page.quotations().get(previous.quotation(last)));
        if (piece == null) {
            return null;
        }
        draft.content.add(piece);
        return draft;
    }

    private Draft after(Cue cue, Complement complement, String rule) {
        Draft draft = new Draft(line, cue, rule, cue.type().spoken() ? 0.8 : 0.6);
        recipients(draft, complement);
        int at = complement.at();
        if (complement.kind() == Kind.COLON && at >= line.size()) {
            return new ColonReader(page, pieces).following(draft) ? draft : null;
        }
        int end;
        if (line.mark(at)) {
            Quotation quotation = page.quotations().get(line.quotation(at));
            int close = quotationEnd(at);
            end = ownSentence(quotation, close) ? close : ends.of(line, close - 1, Kind.CLAUSE, cue, cues);
            draft.score = 0.92;
        } else {
            end = ends.of(line, at, complement.kind(), cue, cues);
            end = complement.kind() == Kind.PHRASE ? withoutRecipient(draft, at, end) : end;
        }
        Span piece = pieces.of(line, at, end, line.quotation(cue.head()));
        if (piece == null) {
            return null;
        }
        draft.content.add(piece);
        draft.widen(at, Math.max(at + 1, end));
        return draft;
    }

    /** "could not confirm the report to the Gazette": whom it was said to ends the phrase. */
    private int withoutRecipient(Draft draft, int from, int end) {
        CueClass type = draft.cue.type();
        boolean says =
                type == CueClass.CONFIRM || type == CueClass.WITHHOLD || type == CueClass.DENY || type == CueClass.SAY;
        for (int i = end - 1; says && i > from && i > end - 6; i--) {
            if (line.is(i, "to") && line.tagged(i + 1, "PROPN")) {
                Range np = phrases.core(line, i + 1, end);
                if (np != null && np.to() == end) {
                    draft.recipients.add(line.span(np));
                    return i;
                }
            }
        }
        return end;
    }

    /** Whether a quotation after a cue is all of what was said, rather than the first words of a clause. */
    private boolean ownSentence(Quotation quotation, int close) {
        char last = page.text().charAt(quotation.inner().end() - 1);
        boolean terminal = ".!?,\u2026".indexOf(last) >= 0;
        return terminal || close >= line.size() || line.sign(close);
    }

    private void recipients(Draft draft, Complement complement) {
        for (Range recipient : complement.recipients()) {
            draft.recipients.add(line.span(recipient));
            draft.widen(recipient);
        }
    }

    /** The subject of the verb before "and": "said ... and added ..."; or what "who" stands for. */
    private Range sharedSubject(Cue cue) {
        int i = cue.words().from() - 1;
        while (i > 0 && line.tagged(i, "ADV")) {
            i--;
        }
        if (NounPhrases.relative(line, i)) {
            int end = line.comma(i - 1) ? i - 1 : i;
            return end > 0 ? antecedentBefore(i, end) : null;
        }
        if (!line.is(i, "and", "but", "or", "then") && !line.comma(i)) {
            return null;
        }
        for (int d = drafts.size() - 1; d >= 0; d--) {
            Draft draft = drafts.get(d);
            if (!draft.sources.isEmpty() && draft.cue.verbal()) {
                Span source = draft.sources.get(0);
                if (source.start() >= line.sentence().start()
                        && source.end() <= line.sentence().end()) {
                    return new Range(line.tokenAt(source.start()), line.tokenAt(source.end() - 1) + 1);
                }
            }
        }
        return line.comma(i) ? null : mainSubject(i);
    }

    /** What a relative pronoun stands for: after "that" and "which" rather the document that can speak. */
    private Range antecedentBefore(int relative, int end) {
        int floor = Math.max(0, end - 30);
        if (line.is(relative, "that", "which")) {
            for (int i = end - 1; i > floor; i--) {
                if (lexicon.document(line.word(i))
                        && line.tagged(i, "NOUN")
                        && (i == end - 1 || line.comma(end) || line.verb(i + 1))) {
                    return nucleus.of(line, Math.max(floor, i - 8), i + 1);
                }
            }
        }
        return nucleus.of(line, floor, end);
    }

    /** The subject of the first finite verb before a token. */
    private Range mainSubject(int before) {
        for (int i = 0; i < before; i++) {
            boolean finite = line.tagged(i, "AUX")
                    || line.tagged(i, "VERB") && !line.word(i).endsWith("ing") && !line.is(i - 1, "to");
            if (finite && !line.quoted(i)) {
                int group = i;
                while (group > 0 && line.tagged(group - 1, "ADV")) {
                    group--;
                }
                Range subject = subjects.before(line, group);
                if (subject != null) {
                    return subject;
                }
            }
        }
        return null;
    }

    private Draft passive(Cue cue) {
        Range subject = subjects.before(line, cue.words().from());
        Complement complement = complement(cue, false);
        Draft draft;
        if (!complement.none()) {
            boolean told = cue.entry().takes('r') || cue.entry().takes('o');
            if (!told
                    && subject != null
                    && complement.kind() != Kind.QUOTATION
                    && complement.kind() != Kind.CLAUSE
                    && complement.agents().isEmpty()) {
                return null;
            }
            draft = after(cue, complement, "passive-content-after");
            if (draft != null && subject != null && told) {
                draft.recipients.add(0, line.span(subject));
            }
        } else {
            boolean worth =
                    !complement.agents().isEmpty() || cue.type() == CueClass.CONFIRM || cue.type() == CueClass.DENY;
            if (subject == null || !worth || cue.entry().takes('r')) {
                return null;
            }
            draft = new Draft(line, cue, "passive-subject", 0.7);
            addPiece(draft, subject.from(), beforeAside(subject));
            predicative(draft, cue);
            recipients(draft, complement);
        }
        return withAgents(draft, complement);
    }

    /** "The memo's authenticity, copies of which were unsigned": without the aside. */
    private int beforeAside(Range subject) {
        for (int i = subject.from() + 1; i < subject.to(); i++) {
            if (line.comma(i)) {
                return i;
            }
        }
        return subject.to();
    }

    private void addPiece(Draft draft, int from, int to) {
        Span piece = pieces.of(line, from, to, line.quotation(draft.cue.head()));
        if (piece != null) {
            draft.content.add(piece);
            draft.widen(from, to);
        }
    }

    /** "is confirmed as complete by": what it is confirmed as. */
    private void predicative(Draft draft, Cue cue) {
        int at = cue.words().to();
        if (!line.is(at, "as")) {
            return;
        }
        int to = at + 1;
        while (to < line.size() && (line.tagged(to, "ADJ", "NOUN", "DET", "ADV") || line.is(to, "and", "or"))) {
            to++;
        }
        if (to > at + 1) {
            addPiece(draft, at + 1, to);
        }
    }

    private Draft withAgents(Draft draft, Complement complement) {
        if (draft != null) {
            complement.agents().forEach(draft::from);
        }
        return draft;
    }

    private Draft participle(Cue cue) {
        Complement complement = complement(cue, false);
        if (complement.agents().isEmpty()) {
            return null;
        }
        Draft draft = new Draft(line, cue, "reduced-passive", 0.6);
        int before = cue.words().from() - 1;
        if (line.is(before, "as")) {
            int at = complement.at();
            int from = line.comma(at) ? at + 1 : at;
            addPiece(draft, from, ends.of(line, Math.min(from, line.size() - 1), Kind.CLAUSE, cue, cues));
            draft.score = 0.5;
        } else {
            Range noun = before < 0
                    ? null
                    : nucleus.of(line, Math.max(0, before - 12), line.comma(before) ? before : before + 1);
            if (noun == null) {
                return null;
            }
            addPiece(draft, noun.from(), noun.to());
        }
        recipients(draft, complement);
        return draft.content.isEmpty() ? null : withAgents(draft, complement);
    }

    private Draft progressive(Cue cue) {
        Complement complement = complement(cue, false);
        if (complement.none()) {
            return null;
        }
        Draft draft = after(cue, complement, "participle");
        Range source =
                draft == null ? null : new ParticipleSource(line, drafts, nucleus, subjects, lexicon).of(cue, draft);
        if (draft == null || source == null) {
            return null;
        }
        draft.sources.add(0, line.span(source));
        if (line.is(source.from() - 1, "with")) {
            draft.widen(source.from() - 1, source.to());
        }
        draft.score -= 0.1;
        return draft;
    }

    private Draft according(Cue cue) {
        int from = cue.words().from();
        int start = contentStart(from);
        Range source = phrases.full(line, cue.words().to(), line.size(), from > start + 2);
        if (source == null) {
            return null;
        }
        Draft draft = new Draft(line, cue, "according-to", 0.88);
        boolean first = from <= start
                || line.tagged(start, "CCONJ", "ADV") && from == start + 1
                || line.comma(from - 1) && from - start <= 2;
        int rest = source.to();
        if (first) {
            int at = line.comma(rest) ? rest + 1 : rest;
            addPiece(draft, at, ends.of(line, Math.min(at, line.size() - 1), Kind.CLAUSE, cue, cues));
        } else {
            boolean quoted = line.mark(from - 1) || line.quoted(from - 1);
            Quotation quotation = quoted ? page.quotations().get(line.quotation(from - 1)) : null;
            Span piece = quotation != null
                            && quotation.shape() == Shape.SPEECH
                            && quotation.outer().start() <= line.token(start).start()
                    ? pieces.of(quotation)
                    : pieces.of(line, start, from, line.quotation(cue.head()));
            if (piece != null) {
                draft.content.add(piece);
                draft.widen(start, from);
            }
            if (line.comma(rest)
                    && rest + 3 < line.size()
                    && !line.tagged(rest + 1, "SCONJ", "CCONJ", "ADP")
                    && !line.word(rest + 1).endsWith("ing")) {
                addRest(draft, rest, cue);
            }
        }
        draft.from(source);
        return draft;
    }

    private Draft hearsay(Cue cue) {
        if (line.quoted(cue.head())
                || cues.stream().anyMatch(c -> c.verbal() && c.type().spoken())) {
            return null;
        }
        Draft draft = new Draft(line, cue, "hearsay-adverb", 0.55);
        int at = cue.head();
        addPiece(draft, 0, at);
        addPiece(draft, at + 1, ends.of(line, Math.min(at + 1, line.size() - 1), Kind.CLAUSE, cue, cues));
        return draft;
    }
}
