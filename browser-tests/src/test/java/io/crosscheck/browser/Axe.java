package io.crosscheck.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for barriers with axe-core, by the rules of WCAG 2.2 AA and its own best practices. */
final class Axe {

    private static final Set<String> WEIGHTY = Set.of("serious", "critical");
    private static final String RUN =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
              ({violations}) => done(violations.map(each => ({
                impact: each.impact,
                text: each.id + ': ' + each.help + ' ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 200)
                  + ' ' + node.any.map(check => check.message).join('; ')).join(' | ')}))),
              error => done([{impact: 'critical', text: String(error)}]));
            """;

    private final String script;

    Axe() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The serious and critical findings on the page shown. */
    @SuppressWarnings("unchecked")
    List<String> findings(Browser browser) {
        browser.run(script);
        return ((List<Map<String, String>>) browser.later(RUN))
                .stream()
                        .filter(each -> WEIGHTY.contains(String.valueOf(each.get("impact"))))
                        .map(each -> each.get("text"))
                        .toList();
    }
}
