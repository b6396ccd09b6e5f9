package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;

/** Tells which attribution lies within the content of another, and drops what only repeats or only looks like one. */
final class Nesting {

    private static final int DEEPEST = 6;
    /** What lies within another content is found less surely. */
    private static final double NESTED = 0.7;

    private final Pieces pieces;
    private final CueLexicon lexicon;

    Nesting(Page page, CueLexicon lexicon) {
        this.pieces = new Pieces(page);
        this.lexicon = lexicon;
    }

    List<Draft> settle(List<Draft> drafts) {
        List<Draft> distinct = withoutRepeats(drafts);
        Set<Draft> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        Sweep sweep = new Sweep(distinct);
        for (Draft draft : distinct) {
            draft.outer = sweep.around(draft);
            if (draft.outer == null || worthNesting(draft) && clip(draft, draft.outer)) {
                kept.add(draft);
            }
        }
        kept.forEach(d -> d.outer = nearestKept(d, kept));
        return distinct.stream().filter(kept::contains).toList();
    }

    private static Draft nearestKept(Draft draft, Set<Draft> kept) {
        Draft outer = draft.outer;
        for (int depth = 0; outer != null && depth < DEEPEST; depth++) {
            if (kept.contains(outer) && outer != draft && outer.contentHolds(draft.cueSpan())) {
                return outer;
            }
            outer = outer.outer;
        }
        return null;
    }

    private boolean worthNesting(Draft draft) {
        CueClass type = draft.cue.type();
        boolean telling = draft.cue.shape() != Cue.Shape.NOUN && type.spoken()
                || type == CueClass.WITHHOLD
                || type == CueClass.REJECT
                || type == CueClass.SHOW && found(draft);
        if (!telling || draft.sources.isEmpty() || supposed(draft)) {
            return false;
        }
        String source = draft.line.word(draft.line.tokenAt(draft.sources.get(0).start()));
        boolean first = draft.sources.get(0).length() <= 3
                && (source.equals("i") || source.equals("we") || source.equals("you"));
        return !first;
    }

    /** "should ask", "will call on": nobody has said so yet. */
    private static boolean supposed(Draft draft) {
        return draft.cue.modal() != null && draft.cue.type() != CueClass.WITHHOLD;
    }

    /** "The poll shows", "they found that": not "they found a sponsor". */
    private boolean found(Draft draft) {
        int content = draft.line.tokenAt(draft.contentStart());
        boolean clause =
                draft.line.is(content, "that") || draft.line.is(content - 1, "that") || draft.line.quoted(content);
        return clause || draft.byDocument(lexicon);
    }

    /** Keeps a nested content within what holds its cue; false if nothing is left. */
    private boolean clip(Draft draft, Draft outer) {
        Span around = outer.content.stream()
                .filter(c -> c.contains(draft.cueSpan()))
                .findFirst()
                .orElseThrow();
        List<Span> inside = new ArrayList<>();
        for (Span piece : draft.content) {
            int start = Math.max(piece.start(), around.start());
            int end = Math.min(piece.end(), around.end());
            Span clipped = start < end ? pieces.trim(start, end) : null;
            if (clipped != null) {
                inside.add(clipped);
            }
        }
        if (inside.isEmpty() || inside.equals(outer.content) || pronoun(draft.line, inside.get(0))) {
            return false;
        }
        draft.content.clear();
        draft.content.addAll(inside);
        draft.score *= NESTED;
        return true;
    }

    /** "had warned him": says nothing. */
    private static boolean pronoun(Line line, Span piece) {
        int token = line.tokenAt(piece.start());
        return NounPhrases.personalPronoun(line, token) && line.token(token).end() >= piece.end();
    }

    /** Of two drafts of one content in one sentence, the better founded stays. */
    private static List<Draft> withoutRepeats(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        Map<List<Span>, Integer> places = new HashMap<>();
        for (Draft draft : drafts) {
            Integer place = places.get(draft.content);
            boolean near = place != null && kept.get(place).line.index() >= draft.line.index() - 1;
            Draft rival = near ? kept.get(place) : null;
            boolean chain = rival != null
                    && (rival.cue.shape() == Cue.Shape.PREPOSITION
                            || draft.cue.shape() == Cue.Shape.PREPOSITION
                            || draft.cue.type() == CueClass.ELLIPSIS
                            || draft.cue.type().stance() != rival.cue.type().stance());
            if (rival == null || chain) {
                places.put(List.copyOf(draft.content), kept.size());
                kept.add(draft);
            } else if (draft.score > rival.score) {
                kept.set(place, draft);
            }
        }
        return kept;
    }

    /** Finds the narrowest content around a cue among the drafts, by position. */
    private static final class Sweep {

        private static final int NEAREST = 60;

        private final List<Draft> byStart;
        private final int[] starts;

        Sweep(List<Draft> drafts) {
            byStart = drafts.stream()
                    .sorted(Comparator.comparingInt(Draft::contentStart))
                    .toList();
            starts = byStart.stream().mapToInt(Draft::contentStart).toArray();
        }

        Draft around(Draft draft) {
            Span cue = draft.cueSpan();
            Draft narrowest = null;
            int low = 0;
            int high = byStart.size();
            while (low < high) {
                int mid = (low + high) >>> 1;
                if (starts[mid] <= cue.start()) {
                    low = mid + 1;
                } else {
                    high = mid;
                }
            }
            for (int i = low - 1; i >= 0 && i >= low - NEAREST; i--) {
                Draft other = byStart.get(i);
                if (other != draft
                        && other.contentHolds(cue)
                        && (!draft.contentHolds(other.cueSpan()) || saysAll(other, draft))
                        && (narrowest == null || width(other) < width(narrowest))) {
                    narrowest = other;
                }
            }
            return narrowest;
        }

        // "The firm recalled some toasters, the office said": who speaks last has said all that stands before.
        private static boolean saysAll(Draft last, Draft draft) {
            return last.content.stream().allMatch(c -> c.end() <= last.cueSpan().start())
                    && draft.cueSpan().end() <= draft.contentStart()
                    && last.cue.type().spoken();
        }

        private static int width(Draft draft) {
            return draft.content.stream().mapToInt(Span::length).sum();
        }
    }
}
