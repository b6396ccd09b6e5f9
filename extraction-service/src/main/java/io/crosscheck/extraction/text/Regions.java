package io.crosscheck.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.crosscheck.extraction.annotation.Segment;

/** A text cut at the borders of its segments, each piece with the innermost segment that holds it. */
final class Regions {

    private Regions() {}

    record Region(int start, int end, Segment segment) {}

    /** Pieces in text order; a piece outside of every segment (blanks) is left out. */
    static List<Region> of(String text, List<Segment> segments) {
        List<Segment> outerFirst = new ArrayList<>(segments);
        outerFirst.sort(Comparator.comparingInt(Segment::start)
                .thenComparing(Comparator.comparingInt(Segment::end).reversed()));
        List<Region> regions = new ArrayList<>();
        List<Segment> open = new ArrayList<>();
        int at = 0;
        for (Segment segment : outerFirst) {
            at = close(open, segment.start(), at, regions);
            emit(open, at, segment.start(), regions);
            at = Math.max(at, segment.start());
            open.add(segment);
        }
        close(open, text.length(), at, regions);
        return regions;
    }

    /** Closes what ends by {@code limit}; answers how far the regions reach then. */
    private static int close(List<Segment> open, int limit, int from, List<Region> regions) {
        int at = from;
        while (!open.isEmpty() && open.get(open.size() - 1).end() <= limit) {
            Segment inner = open.get(open.size() - 1);
            emit(open, at, inner.end(), regions);
            at = Math.max(at, inner.end());
            open.remove(open.size() - 1);
        }
        return at;
    }

    private static void emit(List<Segment> open, int start, int end, List<Region> regions) {
        if (!open.isEmpty() && start < end) {
            regions.add(new Region(start, end, open.get(open.size() - 1)));
        }
    }
}
