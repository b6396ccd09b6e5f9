package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.tagging.Tagged;

/**
 * Puts tagged cues, contents and sources together into attributions. Cheapest pairs first: a pair costs the words
 * between, more for every cue between, and much more for every sentence or paragraph. What is left of the contents
 * goes on from the nearest cue's; a cue without a source shares one of its sentence.
 */
final class Linker {

    private static final int PER_CUE = 8;
    private static final int PER_SENTENCE = 15;
    private static final int PER_PARAGRAPH = 40;
    private static final int AGAINST_ORDER = 30;
    private static final int MOST_TO_CONTENT = 20;
    private static final int MOST_TO_SOURCE = 90;
    private static final int MOST_TO_SHARE = 40;

    /** A cue with what it puts forward, in text order, and its source or null. */
    record Link(Tagged cue, Tagged source, List<Tagged> contents) {}

    private record Pair(int cue, int other, int cost) {}

    private final Page page;
    private final List<Tagged> cues;

    /** @param cues in text order */
    Linker(Page page, List<Tagged> cues) {
        this.page = page;
        this.cues = cues;
    }

    /** In the order of the cues; cues that put nothing forward are left out. */
    List<Link> link(List<Tagged> sources, List<Tagged> contents) {
        Map<Integer, List<Tagged>> contentOf = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        List<Pair> toContents = pairs(contents, MOST_TO_CONTENT, true);
        for (Pair pair : toContents) {
            if (!contentOf.containsKey(pair.cue()) && used.add(pair.other())) {
                contentOf.put(pair.cue(), new ArrayList<>(List.of(contents.get(pair.other()))));
            }
        }
        for (Pair pair : toContents) {
            if (contentOf.containsKey(pair.cue()) && used.add(pair.other())) {
                contentOf.get(pair.cue()).add(contents.get(pair.other()));
            }
        }
        Map<Integer, Tagged> sourceOf = sources(sources, contentOf.keySet());
        List<Link> links = new ArrayList<>();
        for (int cue = 0; cue < cues.size(); cue++) {
            List<Tagged> own = contentOf.get(cue);
            if (own != null) {
                own.sort(Comparator.comparing(Tagged::span));
                links.add(new Link(cues.get(cue), sourceOf.get(cue), own));
            }
        }
        return links;
    }

    private Map<Integer, Tagged> sources(List<Tagged> sources, Set<Integer> wanted) {
        List<Pair> pairs = pairs(sources, MOST_TO_SOURCE, false).stream()
                .filter(pair -> wanted.contains(pair.cue()) && reaches(cues.get(pair.cue()), sources.get(pair.other())))
                .toList();
        Map<Integer, Tagged> sourceOf = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!sourceOf.containsKey(pair.cue()) && used.add(pair.other())) {
                sourceOf.put(pair.cue(), sources.get(pair.other()));
            }
        }
        for (Pair pair : pairs) {
            boolean near =
                    pair.cost() <= MOST_TO_SHARE && sameSentence(cues.get(pair.cue()), sources.get(pair.other()));
            if (near) {
                sourceOf.putIfAbsent(pair.cue(), sources.get(pair.other()));
            }
        }
        return sourceOf;
    }

    /** Whose "anger over" it is stands beside the noun, or nowhere. */
    private boolean reaches(Tagged cue, Tagged source) {
        return sameSentence(cue, source) || !noun(cue);
    }

    private boolean noun(Tagged cue) {
        Line line = line(cue.span().start());
        boolean noun = false;
        for (int i = line.tokenAt(cue.span().start());
                i < line.size() && line.token(i).start() < cue.span().end();
                i++) {
            if (line.verb(i) || line.sign(i)) {
                return false;
            }
            noun |= line.tagged(i, "NOUN");
        }
        return noun;
    }

    private boolean sameSentence(Tagged a, Tagged b) {
        return page.lineAt(a.span().start()) == page.lineAt(b.span().start());
    }

    /** Pairs of a cue and another span that are not too dear, the cheapest first. */
    private List<Pair> pairs(List<Tagged> others, int most, boolean contents) {
        List<Pair> pairs = new ArrayList<>();
        int from = 0;
        for (int other = 0; other < others.size(); other++) {
            Tagged span = others.get(other);
            while (from < cues.size() && cues.get(from).last() < span.first() - most) {
                from++;
            }
            for (int cue = from; cue < cues.size() && cues.get(cue).first() <= span.last() + most; cue++) {
                boolean announced = contents && announces(cues.get(cue), span);
                int cost = announced ? 1 : cost(cue, span) + (contents ? againstOrder(cues.get(cue), span) : 0);
                if (cost <= most) {
                    pairs.add(new Pair(cue, other, cost));
                }
            }
        }
        pairs.sort(
                Comparator.comparingInt(Pair::cost).thenComparingInt(Pair::cue).thenComparingInt(Pair::other));
        return pairs;
    }

    /** "said in a statement:", and the content opens the next line. */
    private boolean announces(Tagged cue, Tagged content) {
        if (content.first() <= cue.last() || content.first() - cue.last() > MOST_TO_CONTENT) {
            return false;
        }
        Line from = line(cue.span().end() - 1);
        Line to = line(content.span().start());
        boolean next =
                to.index() == from.index() + 1 && to.tokenAt(content.span().start()) <= 1;
        return next && from.is(from.size() - 1, ":");
    }

    /**
     * "..., noting that ...": participles and conjunctions look ahead, so a content before a cue may not be its own.
     */
    private int againstOrder(Tagged cue, Tagged content) {
        if (content.last() > cue.first()) {
            return 0;
        }
        Line line = line(cue.span().end() - 1);
        boolean participle = line.word(line.tokenAt(cue.span().end() - 1)).endsWith("ing");
        Line first = line(content.span().start());
        boolean governed = first.is(first.tokenAt(content.span().start()), "that", "whether");
        return participle || governed ? AGAINST_ORDER : 0;
    }

    private int cost(int cue, Tagged other) {
        Tagged own = cues.get(cue);
        boolean before = other.last() < own.first();
        int gap = before ? own.first() - other.last() : Math.max(0, other.first() - own.last());
        int between = 0;
        for (int i = before ? cue - 1 : cue + 1; i >= 0 && i < cues.size(); i += before ? -1 : 1) {
            Tagged another = cues.get(i);
            boolean within = before ? another.first() > other.last() : another.last() < other.first();
            if (!within) {
                break;
            }
            between++;
        }
        Line from = line(before ? other.span().end() - 1 : own.span().end() - 1);
        Line to = line(before ? own.span().start() : other.span().start());
        int sentences = Math.max(0, to.index() - from.index());
        int paragraphs = Math.max(0, to.sentence().paragraph() - from.sentence().paragraph());
        return gap + PER_CUE * between + PER_SENTENCE * sentences + PER_PARAGRAPH * paragraphs;
    }

    private Line line(int offset) {
        return page.lines().get(page.lineAt(Math.max(0, offset)));
    }
}
