package io.crosscheck.evaluation.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;

/** The words of a text, maximal runs of letters, digits and underscores, by their number. */
public final class Words {

    private final String text;
    private final List<Span> words;

    private Words(String text, List<Span> words) {
        this.text = text;
        this.words = words;
    }

    public static Words of(String text) {
        List<Span> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Signs.isWordPart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                words.add(new Span(start, at));
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return new Words(text, words);
    }

    /** Numbers of the words the spans touch; where there are none, a negative number for each other sign. */
    public Set<Integer> in(List<Span> spans) {
        Set<Integer> found = new HashSet<>();
        for (Span span : spans) {
            for (int i = firstEndingAfter(span.start());
                    i < words.size() && words.get(i).start() < span.end();
                    i++) {
                found.add(i);
            }
        }
        return found.isEmpty() ? signs(spans) : found;
    }

    private Set<Integer> signs(List<Span> spans) {
        Set<Integer> found = new HashSet<>();
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                if (!Signs.isBlank(text.charAt(i))) {
                    found.add(-1 - i);
                }
            }
        }
        return found;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
