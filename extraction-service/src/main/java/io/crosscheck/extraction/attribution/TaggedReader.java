package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tagged;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.tagging.Transitions;

/** Makes drafts of what the trained tagger marks as cue, content and source. What a cue does, its word tells. */
final class TaggedReader {

    static final String RULE = "tagger";

    // tuned on a part of PolNeAR's training articles: exact boundaries of all three against their overlap
    private static final Transitions SOURCES = new Transitions(0, 0, true);
    private static final Transitions CUES = new Transitions(0, -0.5, true);
    private static final Transitions CONTENTS = new Transitions(-2, -0.2, false);

    /** Somebody must be named, unless the tagger is as sure as this of a verb that is known to tell. */
    private static final double SURE_WITHOUT_SOURCE = 0.6;
    /** As sure as this of any other word: "concerns", "its main goal was". */
    private static final double SURE_OF_OTHER_WORDS = 0.7;

    private static final Pattern SILENT = Pattern.compile(
            "(?:to )?(?:comment|elaborate|respond|speak|be (?:named|identified|quoted)|(?:remain|stay) (?:anonymous|unnamed|unidentified))");

    private final Page page;
    private final CueLexicon lexicon;
    private final TaggedCues cues;
    private final SourceEdges sources;
    private final ContentEdges contents;

    TaggedReader(Page page, CueFinder cueFinder, CueLexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
        this.cues = new TaggedCues(cueFinder, lexicon);
        this.sources = new SourceEdges(page, lexicon);
        this.contents = new ContentEdges(page);
    }

    /** In text order of their cues. */
    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        for (Linker.Link link : links(page.reading().tags())) {
            Draft draft = draft(link);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private List<Linker.Link> links(Tags tags) {
        List<Tagged> named = tags.spans(Head.SOURCE, SOURCES);
        RunTogether runs = new RunTogether(page);
        List<Tagged> put = tags.spans(Head.CONTENT, CONTENTS).stream()
                .flatMap(content -> runs.cut(content).stream())
                .toList();
        List<Tagged> acting = tags.spans(Head.CUE, CUES);
        List<Linker.Link> links = new Linker(page, acting).link(named, put);
        Set<Tagged> linked = links.stream().map(Linker.Link::cue).collect(Collectors.toSet());
        List<Tagged> idle = acting.stream().filter(cue -> !linked.contains(cue)).toList();
        List<Tagged> plain = Stream.concat(acting.stream(), put.stream()).toList();
        List<Tagged> faint = new FaintContents(page).of(idle, named, plain);
        return Stream.concat(links.stream(), new Linker(page, idle).link(named, faint).stream())
                .sorted(Comparator.comparing(link -> link.cue().span()))
                .toList();
    }

    private Draft draft(Linker.Link link) {
        Line line = page.lines().get(page.lineAt(link.cue().span().start()));
        int from = line.tokenAt(link.cue().span().start());
        int to = Math.min(line.size(), line.tokenAt(link.cue().span().end() - 1) + 1);
        to = beforeContent(line, link, to);
        while (to > from + 1 && (article(line, to - 1) || beforeTime(line, to - 1))) {
            to--;
        }
        if (to <= from || omits(line, from, to)) {
            return null;
        }
        double score = link.cue().score();
        Draft draft = new Draft(line, cues.of(line, new Range(from, to)), RULE, 0);
        int medium = medium(line, link);
        for (Tagged content : link.contents()) {
            Span tagged = contents.beforeCue(link, content.span());
            if (tagged.start() < medium && medium < tagged.end()) {
                tagged = new Span(tagged.start(), medium);
            }
            boolean beyond =
                    tagged.start() >= medium && tagged.end() <= line.sentence().end()
                            || lapse(line, link, tagged)
                            || ofAnother(line, link, tagged)
                            || afterwards(line, link, tagged);
            Span piece = beyond ? null : contents.mended(line, draft.cue, link, tagged);
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
                : sources.mended(line, draft.cue, link.source().span());
        Span owner = SourceEdges.owner(line, draft.cue);
        if (owner != null) {
            draft.sources.add(owner);
        } else if (source != null) {
            draft.sources.add(source);
            score = Math.min(score, link.source().score());
        }
        if (draft.sources.isEmpty() && score < sureWithoutSource(draft.cue)) {
            return null;
        }
        closeGaps(draft);
        widen(draft);
        draft.score = score;
        return draft;
    }

    private static boolean article(Line line, int i) {
        return line.tagged(i, "DET") && !line.is(i, "no");
    }

    /** "has warned | since March". */
    private static boolean beforeTime(Line line, int i) {
        return line.is(i, "since", "on", "in", "until") && line.time(i + 1);
    }

    /** "added without mentioning": what is not said. */
    private static boolean omits(Line line, int from, int to) {
        return IntStream.range(from + 1, to).anyMatch(i -> line.is(i, "without"));
    }

    private static double sureWithoutSource(Cue cue) {
        boolean unlisted = cue.verbal() && cue.entry().frames().equals(TaggedCues.UNLISTED);
        return cue.shape() != Cue.Shape.NOUN && !unlisted ? SURE_WITHOUT_SOURCE : SURE_OF_OTHER_WORDS;
    }

    /**
     * "The turmoil is | the latest warning | about risks, Brito said": what nobody else is named in belongs to both
     * sides.
     */
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

    /**
     * "..., she wrote to the ministry's office": behind a content and its cue a phrase without a verb says nothing
     * more.
     */
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

    /** Behind what was said and "she said" the outlet speaks itself again, unless a quotation follows. */
    private boolean afterwards(Line line, Linker.Link link, Span content) {
        return content.start() >= line.sentence().end()
                && page.quotationsOver(content).isEmpty()
                && link.contents().stream()
                        .map(Tagged::span)
                        .anyMatch(own -> own.end() <= link.cue().span().start());
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
}
