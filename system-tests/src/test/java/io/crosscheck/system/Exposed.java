package io.crosscheck.system;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What services print for Prometheus.
 *
 * @param samples lines with a value
 */
record Exposed(Set<String> samples) {

    private static final Pattern MANUAL = Pattern.compile("`(crosscheck(?:\\.[a-z]+)+)`");

    static Exposed of(Collection<String> pages) {
        return new Exposed(pages.stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those of the names that no service prints. */
    Set<String> missing(Set<String> names) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(names());
        return missing;
    }

    /** Those that the manual names with dots, and that no service prints in any form. */
    Set<String> missingOfManual(String manual) {
        Set<String> missing = new TreeSet<>();
        Matcher matcher = MANUAL.matcher(manual);
        while (matcher.find()) {
            String name = matcher.group(1).replace('.', '_');
            if (names().stream().noneMatch(printed -> printed.matches(name + "(_seconds.*|_total)?"))) {
                missing.add(matcher.group(1));
            }
        }
        return missing;
    }

    /** The values that a label of a metric has. */
    Set<String> values(String name, String label) {
        Pattern pattern = Pattern.compile(Pattern.quote(name) + "\\{.*\\b" + label + "=\"([^\"]*)\".*");
        return samples.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> names() {
        return samples.stream().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    }
}
