package io.crosscheck.linking.statement;

import java.util.List;
import java.util.Map;

/**
 * The statements of a story.
 *
 * @param byClaim id of the statement that a claim reports
 */
public record Statements(List<Statement> all, Map<String, String> byClaim) {

    public Statements {
        all = List.copyOf(all);
        byClaim = Map.copyOf(byClaim);
    }
}
