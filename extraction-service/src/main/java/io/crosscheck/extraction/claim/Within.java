package io.crosscheck.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.crosscheck.extraction.annotation.Span;

/** Looks up, by place, things that lie in text order and do not overlap. */
final class Within<T> {

    private final List<T> things;
    private final Function<T, Span> place;

    Within(List<T> things, Function<T, Span> place) {
        this.things = things;
        this.place = place;
    }

    List<T> overlapping(Span span) {
        List<T> found = new ArrayList<>();
        for (int i = firstEndingAfter(span.start()); i < things.size(); i++) {
            Span at = place.apply(things.get(i));
            if (at.start() >= span.end()) {
                break;
            }
            found.add(things.get(i));
        }
        return found;
    }

    /** Those that lie wholly within one of the spans. */
    List<T> inside(List<Span> spans) {
        List<T> found = new ArrayList<>();
        for (Span span : spans) {
            overlapping(span).stream()
                    .filter(t -> span.contains(place.apply(t)))
                    .forEach(found::add);
        }
        return found;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = things.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (place.apply(things.get(mid)).end() <= offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
