package io.crosscheck.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The expressions (PromQL) that the dashboard shows and the alert rules judge.
 *
 * @param shown by the dashboard
 * @param judged by alert rules
 */
record Monitoring(List<String> shown, List<String> judged) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])[a-zA-Z_:][\\w:]*(?!\\w|\\s*\\()");
    /** Labels to group by, selections, ranges, numbers: where words stand that are no metrics. */
    private static final Pattern NO_NAMES = Pattern.compile(
            "\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b[0-9.]+e[0-9]+\\b");

    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    /** Of Prometheus itself. */
    private static final Set<String> BUILT_IN = Set.of("up");

    static Monitoring ofRepository(Path home) {
        List<String> shown = new ArrayList<>();
        List<String> judged = new ArrayList<>();
        try {
            JSON.readTree(home.resolve("deploy/monitoring/dashboard.json").toFile())
                    .findValues("expr")
                    .forEach(e -> shown.add(e.asText()));
            Object rules = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(home.resolve("deploy/monitoring/alerts.yaml")));
            JsonNode tree = JSON.valueToTree(rules);
            tree.findValues("expr").forEach(e -> judged.add(e.asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Monitoring(shown, judged);
    }

    /** Every metric that is named. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        List<String> all = new ArrayList<>(shown);
        all.addAll(judged);
        for (String expression : all) {
            Matcher matcher = NAME.matcher(NO_NAMES.matcher(expression).replaceAll(" "));
            while (matcher.find()) {
                names.add(matcher.group());
            }
        }
        names.removeAll(OPERATORS);
        names.removeAll(BUILT_IN);
        return names;
    }

    /** Whether a rule looks at this, word for word. */
    boolean alertsOn(String selector) {
        return judged.stream().anyMatch(expression -> expression.contains(selector));
    }

    /** Whether the dashboard shows this, word for word. */
    boolean shows(String selector) {
        return shown.stream().anyMatch(expression -> expression.contains(selector));
    }
}
