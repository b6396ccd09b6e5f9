package io.crosscheck.extraction.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Passage;
import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Recipient;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.attribution.Attribution;
import io.crosscheck.extraction.attribution.Cue;
import io.crosscheck.extraction.attribution.Line;
import io.crosscheck.extraction.attribution.Page;
import io.crosscheck.extraction.attribution.SourceReader;
import io.crosscheck.extraction.factuality.Attributing;
import io.crosscheck.extraction.factuality.Factuality;
import io.crosscheck.extraction.factuality.FactualityReader;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tagged;
import io.crosscheck.extraction.tagging.Transitions;
import io.crosscheck.extraction.text.Token;
import io.crosscheck.messages.Identifier;

/** Makes claims of one document. One use. */
final class ClaimAssembly {

    private static final String ALONE = "quotation-alone";
    private static final double SURE_HEDGE = 0.8;
    private static final int LONGEST_READ = 400;

    /** "has warned since March": from when on, or up to when, is no time at which it was said. */
    private static final Set<String> BOUNDS = Set.of("since", "until", "till");

    private final Page page;
    private final SourceReader sourceReader;
    private final FactualityReader factualityReader;
    private final Counting counting;
    private final Within<Quantity> quantities;
    private final Within<TimeExpression> times;
    private final Within<Tagged> hedges;
    private final Within<Quotation> quotations;
    private final List<SourceReader.SourceAt> earlier = new ArrayList<>();
    private final Map<Integer, List<Attribution>> byLine = new HashMap<>();

    ClaimAssembly(Page page, SourceReader sourceReader, FactualityReader factualityReader) {
        this.page = page;
        this.sourceReader = sourceReader;
        this.factualityReader = factualityReader;
        this.counting = new Counting(page.reading().segments());
        this.quantities = new Within<>(page.reading().quantities(), Quantity::span);
        this.times = new Within<>(page.reading().times(), TimeExpression::span);
        this.hedges = new Within<>(
                page.reading().tags().spans(Head.HEDGE, Transitions.plain(true)).stream()
                        .filter(hedge -> hedge.score() >= SURE_HEDGE)
                        .toList(),
                Tagged::span);
        this.quotations = new Within<>(page.quotations(), Quotation::inner);
    }

    List<Explained> attributed(List<Attribution> attributions) {
        attributions.forEach(
                a -> byLine.computeIfAbsent(a.line(), l -> new ArrayList<>()).add(a));
        List<String> ids = attributions.stream().map(a -> id(a, kind(a))).toList();
        List<Explained> claims = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            String parent = attribution.outer() < 0 ? null : ids.get(attribution.outer());
            claims.add(attributed(attribution, ids.get(i), parent));
        }
        return claims;
    }

    private Explained attributed(Attribution a, String id, String parent) {
        Cue cue = a.rule().equals(ALONE) ? null : a.cue();
        Passage content = Passage.of(page.text(), a.content());
        List<Source> sources = sources(a);
        Factuality factuality = factualityReader.read(
                tokens(a.content()),
                cue == null ? null : attributing(a),
                hedges.inside(a.content()).stream().map(Tagged::span).toList());
        List<TimeExpression> about = times.inside(a.content());
        Claim claim = claim(
                id,
                kind(a),
                parent,
                content,
                cue == null ? null : Passage.of(page.text(), a.cueWords()),
                sources,
                recipients(a),
                factuality,
                saidAt(a),
                about,
                a.score());
        return new Explained(claim, Explanation.attributed(claim, a, cue, factuality, segmentOf(content)));
    }

    Explained narrated(Narrated n) {
        Passage content = Passage.of(page.text(), n.content());
        String id = Identifier.derive("c", page.reading().article().scope(), ClaimKind.NARRATED, content.spans());
        Factuality factuality = factualityReader.read(
                tokens(content.spans()),
                null,
                hedges.inside(content.spans()).stream().map(Tagged::span).toList());
        List<TimeExpression> about = times.inside(content.spans());
        Claim claim = claim(
                id, ClaimKind.NARRATED, null, content, null, List.of(), List.of(), factuality, null, about, n.score());
        return new Explained(claim, Explanation.narrated(claim, n, factuality, segmentOf(content)));
    }

    private Segment segmentOf(Passage content) {
        int line = page.lineAt(content.spans().get(0).start());
        return page.lines().get(line).sentence().segment();
    }

    private Claim claim(
            String id,
            ClaimKind kind,
            String parent,
            Passage content,
            Passage cue,
            List<Source> sources,
            List<Recipient> recipients,
            Factuality factuality,
            TimeExpression saidAt,
            List<TimeExpression> about,
            double score) {
        Segment segment = segmentOf(content);
        String against = counting.reasonAgainst(segment);
        return new Claim(
                id,
                kind,
                segment.id(),
                parent,
                against == null,
                against,
                content,
                cue,
                sources,
                recipients,
                factuality.stance(),
                factuality.certainty(),
                factuality.polarity(),
                factuality.tense(),
                factuality.modality(),
                quantities.inside(content.spans()),
                saidAt,
                about,
                score);
    }

    private Attributing attributing(Attribution a) {
        return new Attributing(page.lines().get(a.line()).sentence().tokens(), a.cueWords());
    }

    private String id(Attribution a, ClaimKind kind) {
        return Identifier.derive("c", page.reading().article().scope(), kind, a.content(), a.cueWords(), a.paths());
    }

    /** By how many of the content's letters stand in quotation marks. */
    private ClaimKind kind(Attribution a) {
        if (a.rule().equals("post-signature")) {
            return ClaimKind.DIRECT;
        }
        int all = 0;
        int quoted = 0;
        for (Span piece : a.content()) {
            all += letters(piece);
            for (Quotation q : quotations.overlapping(piece)) {
                quoted += letters(new Span(
                        Math.max(q.inner().start(), piece.start()),
                        Math.min(q.inner().end(), piece.end())));
            }
        }
        if (quoted == 0) {
            return ClaimKind.INDIRECT;
        }
        return quoted >= all ? ClaimKind.DIRECT : ClaimKind.MIXED;
    }

    private int letters(Span span) {
        return (int)
                span.in(page.text()).chars().filter(Character::isLetterOrDigit).count();
    }

    private List<Source> sources(Attribution a) {
        List<Source> sources = new ArrayList<>();
        for (int path = 0; path < a.paths().size(); path++) {
            List<Span> hops = a.paths().get(path);
            for (int hop = 0; hop < hops.size(); hop++) {
                Span span = hops.get(hop);
                SourceReader.Reading read = sourceReader.read(page, span, earlier);
                sources.add(new Source(span.in(page.text()), List.of(span), read.kind(), read.entity(), path, hop));
                if (hop == 0) {
                    earlier.add(new SourceReader.SourceAt(span, read));
                }
            }
        }
        return sources;
    }

    private List<Recipient> recipients(Attribution a) {
        return a.recipients().stream()
                .distinct()
                .map(span -> new Recipient(
                        span.in(page.text()),
                        List.of(span),
                        page.reading()
                                .names()
                                .mentionAt(span)
                                .map(Mention::entity)
                                .orElse(null)))
                .toList();
    }

    /** A time of the attributing sentence outside what is said; a post's own date. */
    private TimeExpression saidAt(Attribution a) {
        Line line = page.lines().get(a.line());
        Segment segment = line.sentence().segment();
        if (a.rule().equals("post-signature")) {
            return times.overlapping(segment.span()).stream()
                    .filter(t -> a.content().stream().noneMatch(c -> c.contains(t.span())))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
        TimeExpression nearest = null;
        List<Attribution> others = byLine.getOrDefault(a.line(), List.of());
        for (TimeExpression time : times.overlapping(line.sentence().span())) {
            boolean elsewhere = others.stream()
                    .anyMatch(o -> o != a
                            && o.content().stream().anyMatch(c -> c.contains(time.span()))
                            && o.content().stream().noneMatch(c -> c.contains(a.cueWords())));
            boolean outside = !elsewhere
                    && !BOUNDS.contains(line.word(line.tokenAt(time.start()) - 1))
                    && !ofAnotherVerb(line, a, time, others)
                    && !ofNearerCue(a, time, others)
                    && a.content().stream().noneMatch(c -> c.overlaps(time.span()))
                    && a.paths().stream().flatMap(List::stream).noneMatch(s -> s.overlaps(time.span()));
            if (outside
                    && a.cueWords() != null
                    && (nearest == null || distance(time, a.cueWords()) < distance(nearest, a.cueWords()))) {
                nearest = time;
            }
        }
        return nearest;
    }

    /** "is eager to leave, but Brito told reporters this month": what is told then is told by the verb between. */
    private static boolean ofNearerCue(Attribution a, TimeExpression time, List<Attribution> others) {
        return a.cueWords() != null
                && others.stream()
                        .anyMatch(o -> o != a
                                && o.cueWords() != null
                                && o.cue().shape() == Cue.Shape.FINITE
                                && o.cueWords().start() >= a.cueWords().end()
                                && o.cueWords().end() <= time.start());
    }

    /**
     * "said it was safe, but on Friday | acknowledged", "said it; | on Friday"; "hired him in May, who | said": not
     * when it was said.
     */
    private static boolean ofAnotherVerb(Line line, Attribution a, TimeExpression time, List<Attribution> others) {
        int from = line.tokenAt(time.start());
        int to = line.tokenAt(time.end() - 1) + 1;
        if (a.cueWords() == null) {
            return false;
        }
        if (a.cueWords().start() >= time.end()) {
            int relative = line.word(to).equals(",") ? to + 1 : to;
            return Set.of("who", "which").contains(line.word(relative));
        }
        boolean follows = others.stream()
                .anyMatch(o -> o != a
                        && o.cueWords() != null
                        && o.cueWords().start() >= time.end()
                        && o.cue().shape() == Cue.Shape.FINITE);
        for (int i = line.tokenAt(a.cueWords().end() - 1) + 1; follows && i + 1 < from; i++) {
            if (line.word(i).equals(",") && Set.of("but", "and").contains(line.word(i + 1))) {
                return true;
            }
        }
        for (int i = line.tokenAt(a.cueWords().end() - 1) + 1; i < from; i++) {
            if (line.word(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private static int distance(TimeExpression time, Span cue) {
        return Math.min(Math.abs(time.start() - cue.end()), Math.abs(cue.start() - time.end()));
    }

    /** The words of a content, marks left out; the first few hundred of a long one. */
    private List<Token> tokens(List<Span> spans) {
        List<Token> tokens = new ArrayList<>();
        for (Span span : spans) {
            for (int l = page.lineAt(span.start()); l < page.lines().size() && tokens.size() < LONGEST_READ; l++) {
                Line line = page.lines().get(l);
                if (line.sentence().start() >= span.end()) {
                    break;
                }
                for (int i = 0; i < line.size(); i++) {
                    Token token = line.token(i);
                    if (token.start() >= span.start() && token.end() <= span.end() && !line.mark(i)) {
                        tokens.add(token);
                    }
                }
            }
        }
        return tokens;
    }
}
