package io.crosscheck.extraction.annotation;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A region of the stored text; on the wire {@code [start, end]}.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last; greater than start
 */
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    @JsonCreator
    static Span of(List<Integer> offsets) {
        return new Span(offsets.get(0), offsets.get(1));
    }

    @JsonValue
    List<Integer> offsets() {
        return List.of(start, end);
    }

    public int length() {
        return end - start;
    }

    /** The text at these offsets. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
