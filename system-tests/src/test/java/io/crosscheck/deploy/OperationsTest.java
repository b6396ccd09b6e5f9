package io.crosscheck.deploy;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OperationsTest {

    private static final String PAGE = Repository.text("docs/operations.md");

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "extraction-service", "query-service"})
    void theTableHasEveryVariableThatAServiceNames(String module) {
        Set<String> missing = new TreeSet<>(Configuration.named(module));
        missing.removeIf(variable -> PAGE.contains("`" + variable + "`"));
        assertEquals(Set.of(), missing);
    }
}
