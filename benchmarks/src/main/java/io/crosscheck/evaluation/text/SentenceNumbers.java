package io.crosscheck.evaluation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Span;

/**
 * Where the sentences of a text begin, by line ends and by stops that do not end an abbreviation. Apart from the
 * extractor's own splitter on purpose: what is measured must not say what sentences are.
 */
public final class SentenceNumbers {

    private static final int LONGEST_ABBREVIATION = 10;
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(\"\u201C\u2018'])(?:[A-Z]|[A-Z]\\.[A-Z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Sen|Rep|Reps|Sens"
                    + "|Gov|Lt|Col|Maj|Brig|Capt|Sgt|Rev|Prof|Pres|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.$");
    private static final Pattern BOUNDARY = Pattern.compile(
            "\\n\\s*|[.!?]+[\"\u201D\u2019')\\]]*\\s+(?=[\"\u201C\u2018'(\\[]*[A-Z0-9])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final String text;
    private final int[] starts;

    private SentenceNumbers(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    public static SentenceNumbers of(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher boundary = BOUNDARY.matcher(text);
        while (boundary.find()) {
            int stop = boundary.start();
            String before = text.substring(Math.max(0, stop - LONGEST_ABBREVIATION), stop + 1);
            if (text.charAt(stop) != '.' || !ABBREVIATION.matcher(before).find()) {
                starts.add(boundary.end());
            }
        }
        return new SentenceNumbers(text, starts.stream().mapToInt(i -> i).toArray());
    }

    /** Numbers of the sentences the spans touch. */
    public SortedSet<Integer> of(List<Span> spans) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Span span : spans) {
            Span trimmed = Trimming.trim(text, span);
            for (int i = at(trimmed.start()); i <= at(trimmed.end() - 1); i++) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
