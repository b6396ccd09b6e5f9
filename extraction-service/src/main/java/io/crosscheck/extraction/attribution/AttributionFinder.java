package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;

/**
 * Finds the attributions of a document: cues, what each puts forward, who stands behind it, by the trained tagger and
 * by rule; then quotations that go on without a cue; then which lies within which. Thread-safe.
 */
public final class AttributionFinder {

    private final CueLexicon lexicon;
    private final CueFinder cueFinder;

    public AttributionFinder(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.cueFinder = new CueFinder(lexicon);
    }

    /** In the order in which the attributing sentences stand; of one sentence, by cue. */
    public List<Attribution> find(Page page) {
        List<Draft> drafts = new ArrayList<>();
        SignReader signs = new SignReader(page, lexicon);
        SaidAtEnd saidAtEnd = new SaidAtEnd(page);
        Map<Integer, List<Draft>> byLine = byLine(page, new TaggedReader(page, cueFinder, lexicon).read());
        Agreement agreement =
                new Agreement(page.reading().tags(), page.reading().names(), lexicon);
        Inversions inversions = new Inversions(page, lexicon);
        Parentheses parentheses = new Parentheses(lexicon);
        Participles participles = new Participles(lexicon);
        Undergone undergone = new Undergone(page, lexicon);
        Antecedents antecedents = new Antecedents(page, lexicon);
        Purposes purposes = new Purposes(lexicon);
        Circumstances circumstances = new Circumstances(lexicon);
        Unspoken unspoken = new Unspoken(lexicon);
        Disputes disputes = new Disputes(page, lexicon);
        Resumptions resumptions = new Resumptions(page, lexicon);
        Citations citations = new Citations(page, lexicon);
        for (Line line : page.lines()) {
            Role role = line.sentence().segment().role();
            if (role == Role.BYLINE || role == Role.CREDIT || role == Role.DATELINE || role == Role.BOILERPLATE) {
                continue;
            }
            List<Cue> cues = cueFinder.find(line);
            List<Draft> ruled = new SentenceReader(page, line, cues, lexicon).read();
            List<Draft> here = agreement.unite(line, byLine.getOrDefault(line.index(), List.of()), ruled);
            here.forEach(inversions::mend);
            participles.mend(here);
            here.forEach(undergone::mend);
            here.forEach(antecedents::mend);
            here.forEach(purposes::mend);
            here.forEach(circumstances::mend);
            OtherVoices voices = new OtherVoices(line, cues);
            here.forEach(voices::mend);
            voices.part(here);
            voices.share(here);
            here.forEach(parentheses::mend);
            here.removeIf(unspoken::holds);
            saidAtEnd.mend(here);
            voices.drop(here);
            here.forEach(citations::quote);
            citations.relay(here);
            disputes.follow(line, cues, here);
            citations.follow(here);
            resumptions.follow(line, cues, here, drafts);
            drafts.addAll(here);
            drafts.addAll(new EllipsisReader(line, lexicon).read(here));
            drafts.addAll(signs.read(line, here).stream()
                    .filter(draft -> !unspoken.holds(draft))
                    .toList());
        }
        drafts.addAll(new PostReader(page).read());
        new Continuations(page, lexicon).follow(drafts);
        return linked(new Nesting(page, lexicon).settle(drafts));
    }

    /** Drafts by the numbers of the lines that their cue or content stands in. */
    private static Map<Integer, List<Draft>> byLine(Page page, List<Draft> drafts) {
        Map<Integer, List<Draft>> byLine = new HashMap<>();
        for (Draft draft : drafts) {
            Set<Integer> lines = new TreeSet<>(List.of(draft.line.index()));
            for (Span piece : draft.content) {
                for (int line = page.lineAt(piece.start()); line <= page.lineAt(piece.end() - 1); line++) {
                    lines.add(line);
                }
            }
            lines.forEach(
                    line -> byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(draft));
        }
        return byLine;
    }

    private static List<Attribution> linked(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparingInt((Draft d) -> d.line.index())
                .thenComparingInt(d -> d.cue == null ? 0 : d.cue.words().from())
                .thenComparingInt(Draft::contentStart));
        Map<Draft, Integer> places = new IdentityHashMap<>();
        ordered.forEach(d -> places.put(d, places.size()));
        List<Attribution> attributions = new ArrayList<>();
        for (Draft draft : ordered) {
            List<Span> content = draft.content.stream().sorted().toList();
            attributions.add(new Attribution(
                    draft.cue,
                    draft.cueSpan(),
                    draft.line.index(),
                    content,
                    paths(draft),
                    draft.recipients,
                    draft.line.span(draft.scope),
                    draft.rule,
                    draft.score,
                    draft.outer == null ? -1 : places.get(draft.outer)));
        }
        return attributions;
    }

    /**
     * "dismissed a letter saying that ...", "contradicting an officer who said ...": whoever does, does not report that
     * it was said.
     */
    private static boolean presupposed(Draft draft, Draft outer) {
        boolean described = draft.cue.shape() == Cue.Shape.PROGRESSIVE
                || outer.line == draft.line
                        && !outer.line.is(outer.line.tokenAt(outer.contentStart()), "that")
                        && NounPhrases.relative(draft.line, draft.cue.words().from() - 1);
        return described && outer.cue.type().stance() == Stance.DENIES;
    }

    /** One path for each parallel source, going on through whoever reports that the source said so. */
    private static List<List<Span>> paths(Draft draft) {
        List<Span> farther = new ArrayList<>(draft.beyond);
        Draft outer = draft.outer;
        if (outer != null && presupposed(draft, outer)) {
            outer = null;
        }
        for (int depth = 0; outer != null && depth < 4; depth++) {
            outer.sources.stream().findFirst().ifPresent(farther::add);
            farther.addAll(outer.beyond);
            outer = outer.outer;
        }
        List<List<Span>> paths = new ArrayList<>();
        for (Span source : draft.sources) {
            List<Span> path = new ArrayList<>();
            path.add(source);
            farther.stream().filter(s -> !path.contains(s)).forEach(path::add);
            paths.add(path);
        }
        if (paths.isEmpty() && !farther.isEmpty()) {
            paths.add(farther);
        }
        return paths;
    }
}
