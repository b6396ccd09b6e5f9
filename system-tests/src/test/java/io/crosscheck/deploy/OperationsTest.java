package io.crosscheck.deploy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OperationsTest {

    private static final String PAGE = Repository.text("docs/operations.md");

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "extraction-service", "query-service"})
    void theTableHasEveryVariableThatAServiceNames(String module) {
        Set<String> missing = new TreeSet<>(Configuration.named(module));
        missing.removeIf(variable -> PAGE.contains("`" + variable + "`"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theSchemaThatServicesWaitForIsAMigration() {
        Matcher needed = Pattern.compile("NEEDED = \"([0-9.]+)\"")
                .matcher(Repository.text("observing/src/main/java/io/crosscheck/observing/SchemaReadiness.java"));
        assertTrue(needed.find());
        String prefix = "V" + needed.group(1).replace('.', '_') + "__";
        assertTrue(
                Repository.files("store/src/main/resources/db/migration", ".sql").stream()
                        .anyMatch(file -> file.getFileName().toString().startsWith(prefix)),
                prefix);
    }
}
