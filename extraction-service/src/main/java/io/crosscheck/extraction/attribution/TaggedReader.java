package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tagged;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.tagging.Transitions;

/** Makes drafts of what the trained tagger marks as cue, content and source. What a cue does, its word tells. */
final class TaggedReader {

    static final String RULE = "tagger";

    /** Frames of a cue that no list knows. */
    static final String UNLISTED = "";

    // tuned on a part of PolNeAR's training articles: exact boundaries of all three against their overlap
    private static final Transitions SOURCES = new Transitions(0, 0, true);
    private static final Transitions CUES = new Transitions(0, -0.5, true);
    private static final Transitions CONTENTS = new Transitions(-2, -0.2, false);

    /** Somebody must be named, unless the tagger is as sure as this of a verb that is known to tell. */
    private static final double SURE_WITHOUT_SOURCE = 0.6;
    /** As sure as this of any other word: "concerns", "its main goal was". */
    private static final double SURE_OF_OTHER_WORDS = 0.7;

    /** A quotation of which more than this share is tagged is tagged to its end. */
    private static final double MOSTLY = 0.5;

    private static final Pattern SILENT = Pattern.compile(
            "(?:to )?(?:comment|elaborate|respond|speak|be (?:named|identified|quoted)|(?:remain|stay) (?:anonymous|unnamed|unidentified))");

    private static final Set<String> AUXILIARIES =
            Set.of("be", "is", "are", "was", "were", "been", "being", "get", "got", "'s", "'re");

    private final Page page;
    private final CueFinder cueFinder;
    private final CueLexicon lexicon;
    private final Pieces pieces;
    private final ContentEdges edges;

    TaggedReader(Page page, CueFinder cueFinder, CueLexicon lexicon) {
        this.page = page;
        this.cueFinder = cueFinder;
        this.lexicon = lexicon;
        this.pieces = new Pieces(page);
        this.edges = new ContentEdges(page);
    }

    /** In text order of their cues. */
    List<Draft> read() {
        Tags tags = page.reading().tags();
        Linker linker = new Linker(page, tags.spans(Head.CUE, CUES));
        List<Draft> drafts = new ArrayList<>();
        RunTogether runs = new RunTogether(page);
        List<Tagged> contents = tags.spans(Head.CONTENT, CONTENTS).stream()
                .flatMap(content -> runs.cut(content).stream())
                .toList();
        for (Linker.Link link : linker.link(tags.spans(Head.SOURCE, SOURCES), contents)) {
            Draft draft = draft(link);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private Draft draft(Linker.Link link) {
        Line line = page.lines().get(page.lineAt(link.cue().span().start()));
        int from = line.tokenAt(link.cue().span().start());
        int to = Math.min(line.size(), line.tokenAt(link.cue().span().end() - 1) + 1);
        to = beforeContent(line, link, to);
        while (to > from + 1 && line.tagged(to - 1, "DET") && !line.is(to - 1, "no")) {
            to--;
        }
        if (to <= from || omits(line, from, to)) {
            return null;
        }
        double score = link.cue().score();
        Draft draft = new Draft(line, cue(line, new Range(from, to)), RULE, 0);
        int medium = medium(line, link);
        for (Tagged content : link.contents()) {
            Span tagged = beforeCue(link, content.span());
            if (tagged.start() < medium && medium < tagged.end()) {
                tagged = new Span(tagged.start(), medium);
            }
            boolean beyond =
                    tagged.start() >= medium && tagged.end() <= line.sentence().end()
                            || lapse(line, link, tagged)
                            || ofAnother(line, link, tagged)
                            || afterwards(line, link, tagged);
            Span piece = beyond
                    ? null
                    : trimmed(beforeNextCue(
                            line,
                            draft.cue,
                            edges.mended(
                                    line,
                                    draft.cue,
                                    link,
                                    whole(tagged, link.cue().span()))));
            if (piece != null && draft.content.stream().noneMatch(piece::overlaps) && !leftover(line, draft, piece)) {
                draft.content.add(piece);
                score = Math.min(score, content.score());
            }
        }
        if (draft.content.isEmpty() || silent(draft)) {
            return null;
        }
        Span source = link.source() == null || impersonal(draft)
                ? null
                : subject(line, draft.cue, phrase(link.source().span()));
        if (source != null) {
            draft.sources.add(source);
            score = Math.min(score, link.source().score());
        }
        if (source == null && score < sureWithoutSource(draft.cue)) {
            return null;
        }
        closeGaps(draft);
        widen(draft);
        draft.score = score;
        return draft;
    }

    /** What is said of how it was put forward is no part of it: a content that holds its own cue ends before whoever says it, or else begins behind the cue. */
    private Span beforeCue(Linker.Link link, Span content) {
        Span cue = link.cue().span();
        if (!content.contains(cue)) {
            return content;
        }
        int said = link.source() == null
                ? cue.start()
                : Math.min(cue.start(), link.source().span().start());
        int quoted = page.quotationsOver(content).stream()
                .mapToInt(quotation -> quotation.outer().end())
                .filter(end -> end <= said)
                .max()
                .orElse(said);
        if (content.start() < quoted) {
            return new Span(content.start(), quoted);
        }
        // "acknowledged mistakes but rejected | calls to resign": whoever says both stands before both
        Line line = page.lines().get(page.lineAt(cue.start()));
        int next = line.tokenAt(cue.end());
        return next < line.size() && line.token(next).start() < content.end()
                ? new Span(line.token(next).start(), content.end())
                : content;
    }

    /** "reported that he had died, | but later withdrew the report": a comma ends what is said before its source says or denies more. */
    private Span beforeNextCue(Line line, Cue own, Span content) {
        for (Cue cue : cueFinder.find(line)) {
            int at = cue.words().from() - 1;
            while (line.tagged(at, "ADV")) {
                at--;
            }
            boolean more = cue.shape() == Cue.Shape.FINITE
                    && cue.head() > own.head()
                    && (cue.type().spoken() || cue.type() == CueClass.REJECT || cue.type() == CueClass.WITHHOLD)
                    && line.is(at, "but", "and")
                    && line.comma(at - 1)
                    && !line.quoted(at);
            if (more
                    && content.start() >= line.span(own.words()).end()
                    && content.start() < line.token(at - 1).start()
                    && content.end() > line.token(at).end()
                    && content.end() <= line.sentence().end()) {
                return new Span(content.start(), line.token(at - 1).start());
            }
        }
        return content;
    }

    /** "added without mentioning": what is not said. */
    private static boolean omits(Line line, int from, int to) {
        return IntStream.range(from + 1, to).anyMatch(i -> line.is(i, "without"));
    }

    private static double sureWithoutSource(Cue cue) {
        boolean unlisted = cue.verbal() && cue.entry().frames().equals(UNLISTED);
        return cue.shape() != Cue.Shape.NOUN && !unlisted ? SURE_WITHOUT_SOURCE : SURE_OF_OTHER_WORDS;
    }

    /** "The turmoil is | the latest warning | about risks, Brito said": what nobody else is named in belongs to both sides. */
    private static void closeGaps(Draft draft) {
        List<Span> pieces = draft.content.stream().sorted().toList();
        draft.content.clear();
        for (Span piece : pieces) {
            Span last = draft.content.isEmpty() ? null : draft.content.get(draft.content.size() - 1);
            if (last != null && (last.end() == piece.start() || within(draft, new Span(last.end(), piece.start())))) {
                draft.content.set(draft.content.size() - 1, new Span(last.start(), piece.end()));
            } else {
                draft.content.add(piece);
            }
        }
    }

    /** Whether words of the cue's own sentence stand there, without a quotation mark, the cue or its source. */
    private static boolean within(Draft draft, Span gap) {
        Span sentence = draft.line.sentence().span();
        if (!sentence.contains(gap)
                || gap.overlaps(draft.cueSpan())
                || draft.sources.stream().anyMatch(gap::overlaps)) {
            return false;
        }
        int to = draft.line.tokenAt(gap.end() - 1);
        for (int i = draft.line.tokenAt(gap.start()); i <= to; i++) {
            if (draft.line.mark(i)) {
                return false;
            }
        }
        return true;
    }

    /** "..., she wrote to the ministry's office": behind a content and its cue a phrase without a verb says nothing more. */
    private static boolean leftover(Line line, Draft draft, Span piece) {
        boolean behind = !draft.content.isEmpty()
                && draft.content.get(0).end() <= draft.cueSpan().start()
                && line.tokenAt(piece.start()) > draft.cue.words().to()
                && piece.end() <= line.sentence().end();
        if (!behind) {
            return false;
        }
        int to = line.tokenAt(piece.end() - 1);
        for (int i = line.tokenAt(piece.start()); i <= to; i++) {
            if (line.quoted(i) || line.verb(i)) {
                return false;
            }
        }
        return true;
    }

    /** "It was not clear whether": nobody's word but the outlet's. */
    private static boolean impersonal(Draft draft) {
        int head = draft.cue.head();
        return draft.line.is(draft.cue.words().from() - 1, "it") && draft.line.tagged(head, "ADJ", "ADV");
    }

    /** "rejected a letter saying": where a content begins within its cue, the cue ends. */
    private static int beforeContent(Line line, Linker.Link link, int to) {
        Span cue = link.cue().span();
        return link.contents().stream()
                .map(content -> content.span().start())
                .filter(start -> start > cue.start() && start < cue.end())
                .mapToInt(line::tokenAt)
                .min()
                .orElse(to);
    }

    /** ", which the agency has seen, says": whoever stands in the clause between commas is not the one who says so. */
    private Span subject(Line line, Cue cue, Span source) {
        int verb = cue.words().from();
        int comma = verb - 1;
        while (line.time(comma) || line.tagged(comma, "ADV")) {
            comma--;
        }
        boolean clause = source != null
                && cue.shape() == Cue.Shape.FINITE
                && line.comma(comma)
                && source.start() >= line.sentence().start()
                && source.end() <= line.token(comma).start();
        if (!clause) {
            return source;
        }
        int from = line.tokenAt(source.start());
        while (from > 0 && !line.comma(from - 1) && !line.quoted(from - 1)) {
            from--;
        }
        boolean aside = line.comma(from - 1)
                && NounPhrases.relative(line, from)
                && line.token(from).start() < source.start();
        Range subject = aside ? new Subjects(lexicon).before(line, comma == verb - 1 ? verb : comma + 1) : null;
        return subject == null ? source : line.span(subject);
    }

    /** Offset where the cue's sentence begins to tell how the content was put forward, else past every text. */
    private int medium(Line line, Linker.Link link) {
        int cue = link.cue().span().end();
        int from = link.contents().stream()
                .map(Tagged::span)
                .filter(s -> s.start() >= cue && s.start() < line.sentence().end())
                .mapToInt(s -> line.tokenAt(s.start()))
                .min()
                .orElse(line.size());
        int at = Medium.cut(line, from, line.size(), lexicon);
        return at < line.size() ? line.token(at).start() : Integer.MAX_VALUE;
    }

    /** "declined to comment": puts nothing forward. */
    private boolean silent(Draft draft) {
        return draft.content.size() == 1
                && SILENT.matcher(draft.content.get(0).in(page.text())).matches();
    }

    /** What stands in a sentence before is no part of what "that" begins behind the cue, unless it is quoted. */
    private boolean ofAnother(Line line, Linker.Link link, Span content) {
        boolean governed = link.contents().stream()
                .map(Tagged::span)
                .anyMatch(own -> own.start() >= link.cue().span().end()
                        && own.end() <= line.sentence().end()
                        && line.is(line.tokenAt(own.start()), "that", "whether"));
        return governed
                && content.end() <= line.sentence().start()
                && page.quotationsOver(content).isEmpty();
    }

    /** Behind a quotation and "she said" the outlet speaks itself again, unless another quotation follows. */
    private boolean afterwards(Line line, Linker.Link link, Span content) {
        return content.start() >= line.sentence().end()
                && page.quotationsOver(content).isEmpty()
                && link.contents().stream()
                        .map(Tagged::span)
                        .anyMatch(own -> own.end() <= link.cue().span().start()
                                && !page.quotationsOver(own).isEmpty());
    }

    /** "..., police said, a day after the storm": the outlet's own reckoning. */
    private static boolean lapse(Line line, Linker.Link link, Span content) {
        if (link.contents().size() < 2
                || content.start() <= link.cue().span().end()
                || content.start() >= line.sentence().end()) {
            return false;
        }
        int first = line.tokenAt(content.start());
        return Lapse.startsAt(line, line.comma(first) ? first + 1 : first);
    }

    private void widen(Draft draft) {
        List<Span> spans = new ArrayList<>(draft.content);
        spans.addAll(draft.sources);
        for (Span span : spans) {
            int from = draft.line.tokenAt(span.start());
            int to = Math.min(draft.line.size(), draft.line.tokenAt(span.end() - 1) + 1);
            if (from < to
                    && draft.line.token(from).end() > span.start()
                    && draft.line.token(to - 1).start() < span.end()) {
                draft.widen(from, to);
            }
        }
    }

    /** Widened to quotations that it mostly covers and that the cue stands outside of. */
    private Span whole(Span content, Span cue) {
        int start = content.start();
        int end = content.end();
        for (Quotation quotation : page.quotationsOver(content)) {
            Span inner = quotation.inner();
            int shared = Math.min(content.end(), inner.end()) - Math.max(content.start(), inner.start());
            boolean most = shared > MOSTLY * inner.length() || content.start() <= inner.start();
            if (most && !quotation.outer().overlaps(cue)) {
                start = Math.min(start, inner.start());
                end = Math.max(end, inner.end());
            }
        }
        return new Span(start, end);
    }

    /** A source without the signs, conjunctions and prepositions that are left at its edges; null if no noun is left. */
    private Span phrase(Span source) {
        Line line = page.lines().get(page.lineAt(source.start()));
        int from = line.tokenAt(source.start());
        int to = Math.min(line.size(), line.tokenAt(source.end() - 1) + 1);
        while (from < to && (line.sign(from) || line.tagged(from, "CCONJ"))) {
            from++;
        }
        to = beforeOpenClause(line, from, beforeRecipient(line, from, nameEnd(line, to)));
        while (to > from
                && (line.comma(to - 1)
                        || line.possessive(to - 1)
                        || line.time(to - 1) && to - from > 1 && !clause(line, from, to)
                        || NounPhrases.relative(line, to - 1) && to - from > 1
                        || line.tagged(to - 1, "CCONJ", "ADP", "DET", "SCONJ") && to - from > 1)) {
            to--;
        }
        boolean empty = to <= from || to == from + 1 && line.is(from, "the", "a", "an", "there");
        return empty ? null : line.span(from, to);
    }

    /** "the mayor, who was elected on Friday", not "reporters on Friday". */
    private static boolean clause(Line line, int from, int to) {
        return IntStream.range(from, to).anyMatch(line::verb);
    }

    /** "wrote Ana Brito, who leads the port, to the ministry": whom it was said to is no part of who said it. */
    private static int beforeRecipient(Line line, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (line.comma(i) && line.is(i + 1, "to")) {
                return i;
            }
        }
        return to;
    }

    /** "The minister, | whom the Gazette": a relative clause without its verb is none. */
    private static int beforeOpenClause(Line line, int from, int to) {
        for (int i = to - 1; i > from && !line.verb(i); i--) {
            if (NounPhrases.relative(line, i) && line.comma(i - 1)) {
                return i - 1;
            }
        }
        return to;
    }

    /** One past the name that a token boundary cuts in two, or that boundary. */
    private int nameEnd(Line line, int to) {
        if (to >= line.size() || to == 0) {
            return to;
        }
        Span joint = line.span(to - 1, to + 1);
        return page.reading().names().mentionsIn(line.sentence().span()).stream()
                .filter(m -> m.span().contains(joint))
                .mapToInt(m -> line.tokenAt(m.end() - 1) + 1)
                .max()
                .orElse(to);
    }

    /** Without signs at its edges, and without the full stop that ends its sentence. */
    private Span trimmed(Span span) {
        Span piece = pieces.trim(span.start(), span.end());
        if (piece == null) {
            return null;
        }
        Line line = page.lines().get(page.lineAt(piece.end() - 1));
        int last = line.tokenAt(piece.end() - 1);
        if (line.is(last, "who", "which", "whom")) {
            return beforeAside(line, piece, last);
        }
        if (line.is(last, "and", "but") && !line.quoted(last) && last > line.tokenAt(piece.start())) {
            return pieces.trim(piece.start(), line.token(last).start());
        }
        boolean stop = line.is(last, ".") && !line.quoted(last);
        return stop && piece.length() > 1 ? pieces.trim(piece.start(), piece.end() - 1) : piece;
    }

    /** "his running mate, | a man who": where a relative clause is cut off at its beginning, what it is said of goes too. */
    private Span beforeAside(Line line, Span piece, int last) {
        for (int i = last - 1; i > line.tokenAt(piece.start()) && !line.verb(i); i--) {
            if (line.sign(i)) {
                return pieces.trim(piece.start(), line.token(i).start());
            }
        }
        return piece;
    }

    /** What the lists know about a word of the cue; failing that, the plainest reading. */
    private Cue cue(Line line, Range words) {
        for (Cue known : cueFinder.find(line)) {
            if (words.holds(known.head())) {
                return new Cue(
                        line.index(),
                        words,
                        known.head(),
                        known.entry(),
                        known.type(),
                        known.shape(),
                        known.negated(),
                        known.modal());
            }
        }
        int head = head(line, words);
        CueEntry noun = lexicon.noun(line.word(head));
        Cue.Shape shape = shape(line, words, head);
        CueEntry entry =
                noun != null ? noun : new CueEntry(line.word(head), List.of(), plainType(shape), UNLISTED, Set.of());
        boolean negated = false;
        for (int i = words.from(); i < words.to(); i++) {
            negated |= line.is(i, "not", "n't", "never", "no");
        }
        return new Cue(line.index(), words, head, entry, entry.type(), shape, negated, null);
    }

    private static CueClass plainType(Cue.Shape shape) {
        return shape == Cue.Shape.SIGN ? CueClass.SIGN : CueClass.SAY;
    }

    /** The last verb, failing that the last noun, failing that the last word. */
    private static int head(Line line, Range words) {
        for (String part : List.of("VERB", "NOUN", "AUX")) {
            for (int i = words.to() - 1; i >= words.from(); i--) {
                if (line.tagged(i, part)) {
                    return i;
                }
            }
        }
        return words.to() - 1;
    }

    private static Cue.Shape shape(Line line, Range words, int head) {
        if (line.sign(head)) {
            return Cue.Shape.SIGN;
        }
        if (line.tagged(head, "NOUN", "PROPN")) {
            return Cue.Shape.NOUN;
        }
        if (line.tagged(head, "ADP", "SCONJ")) {
            return Cue.Shape.PREPOSITION;
        }
        if (line.tagged(head, "ADV", "ADJ")) {
            return Cue.Shape.ADVERB;
        }
        boolean passive = line.word(head).endsWith("ed")
                && head > 0
                && (AUXILIARIES.contains(line.word(head - 1))
                        || line.tagged(head - 1, "ADV") && AUXILIARIES.contains(line.word(head - 2)));
        return passive ? Cue.Shape.PASSIVE : line.word(head).endsWith("ing") ? Cue.Shape.PROGRESSIVE : Cue.Shape.FINITE;
    }
}
