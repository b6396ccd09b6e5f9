package io.crosscheck.evaluation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Span;

/** Brings spans into the form in which they are compared, so that quotation marks, commas and stops never decide. */
public final class Trimming {

    private static final Pattern ARTICLE = Pattern.compile("(?:the|an?)\\s+", Pattern.CASE_INSENSITIVE);

    private Trimming() {}

    /**
     * The span without the characters at its ends that are neither letters nor digits. A span of nothing else loses
     * only blanks, and one of blanks stays as it is.
     */
    public static Span trim(String text, Span span) {
        Span inner = strip(text, span, c -> !Signs.isAlphanumeric(c));
        if (inner == null) {
            inner = strip(text, span, Signs::isBlank);
        }
        return inner == null ? span : inner;
    }

    /**
     * Trimmed pieces in order; pieces with nothing but signs between them are joined. Two annotations of a part are the
     * same if these are equal.
     */
    public static List<Span> canonical(String text, List<Span> spans) {
        List<Span> out = new ArrayList<>();
        List<Span> trimmed = spans.stream()
                .filter(span -> !span.in(text).codePoints().allMatch(Signs::isBlank))
                .map(span -> trim(text, span))
                .sorted()
                .toList();
        for (Span span : trimmed) {
            Span last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && (span.start() <= last.end() || onlySigns(text, last.end(), span.start()))) {
                out.set(out.size() - 1, last.cover(span));
            } else {
                out.add(span);
            }
        }
        return out;
    }

    /** The words of a name without a leading article. */
    public static String withoutArticle(String name) {
        Matcher article = ARTICLE.matcher(name);
        return article.lookingAt() ? name.substring(article.end()) : name;
    }

    private static boolean onlySigns(String text, int start, int end) {
        return text.substring(start, end).codePoints().noneMatch(Signs::isAlphanumeric);
    }

    /** Null if nothing is left. */
    private static Span strip(String text, Span span, IntPredicate loose) {
        int start = span.start();
        int end = span.end();
        while (start < end && loose.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && loose.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return start < end ? new Span(start, end) : null;
    }
}
