package io.crosscheck.evaluation.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.evaluation.text.Words;
import io.crosscheck.extraction.annotation.Span;

/**
 * Attributions in brat's standoff format, as PolNeAR has them: T lines give spans in code points, E lines the parts of
 * an attribution. An event may come before the spans it names, and other lines are passed over.
 */
final class BratFile {

    private static final Pattern ENTRY = Pattern.compile("([TE]\\d+)\t([^\t]*)(?:\t.*)?");
    private static final Pattern ROLE = Pattern.compile("(Source|Cue|Content)\\d*:(.+)", Pattern.CASE_INSENSITIVE);

    private BratFile() {}

    /** The attributions that have a content, with offsets in UTF-16 code units. */
    static List<Attribution> read(String notes, String text, Words words) {
        Map<String, List<Span>> spans = new HashMap<>();
        List<String> events = new ArrayList<>();
        for (String line : notes.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && line.startsWith("T")) {
                spans.put(entry.group(1), spans(entry.group(2), text));
            } else if (entry.matches()) {
                events.add(entry.group(2));
            }
        }
        return events.stream()
                .map(event -> parts(event, spans))
                .filter(parts -> parts.containsKey(Part.CONTENT))
                .map(parts -> Attribution.of(
                        words,
                        parts.getOrDefault(Part.SOURCE, List.of()),
                        parts.getOrDefault(Part.CUE, List.of()),
                        parts.get(Part.CONTENT)))
                .toList();
    }

    /** {@code "Content 10 14;20 25"}. */
    private static List<Span> spans(String entry, String text) {
        List<Span> spans = new ArrayList<>();
        for (String piece : entry.substring(entry.indexOf(' ') + 1).split(";")) {
            String[] ends = piece.strip().split("\\s+");
            spans.add(new Span(
                    text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                    text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
        }
        return spans;
    }

    /** {@code "Attribution:T3 Source:T1 Cue:T2 Content:T4"}. */
    private static Map<Part, List<Span>> parts(String event, Map<String, List<Span>> spans) {
        Map<Part, List<Span>> parts = new EnumMap<>(Part.class);
        for (String argument : event.strip().split("\\s+")) {
            Matcher role = ROLE.matcher(argument);
            if (role.matches()) {
                parts.computeIfAbsent(Part.valueOf(role.group(1).toUpperCase(Locale.ROOT)), part -> new ArrayList<>())
                        .addAll(spans.get(role.group(2)));
            }
        }
        return parts;
    }
}
