package io.crosscheck.linking.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.crosscheck.linking.status.Evidence.Denial;
import io.crosscheck.linking.status.Evidence.Withdrawal;
import io.crosscheck.linking.status.Status.Dispute;
import io.crosscheck.linking.status.Status.Lifecycle;
import io.crosscheck.linking.status.Status.Support;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StatusRulesTest {

    private static List<String[]> table() throws IOException {
        try (InputStream in = StatusRulesTest.class.getResourceAsStream("truth-table.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .toList();
        }
    }

    private static List<Evidence> all() {
        List<Evidence> all = new ArrayList<>();
        for (int origins = 0; origins <= 2; origins++) {
            for (Denial denial : Denial.values()) {
                for (Withdrawal withdrawal : Withdrawal.values()) {
                    for (int flags = 0; flags < 4; flags++) {
                        all.add(new Evidence(origins, denial, (flags & 1) > 0, (flags & 2) > 0, withdrawal));
                    }
                }
            }
        }
        return all;
    }

    private static boolean matches(String[] row, Evidence evidence) {
        String[] given = {
            "" + evidence.origins(),
            evidence.denial().name(),
            evidence.contradicted() ? "yes" : "no",
            evidence.tension() ? "yes" : "no",
            evidence.withdrawal().name()
        };
        for (int i = 0; i < given.length; i++) {
            if (!row[i].equals("*") && !row[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    @Test
    void everyCombinationOfEvidenceGivesWhatTheTableSays() throws IOException {
        Set<String[]> used = new HashSet<>();
        List<String[]> table = table();
        for (Evidence evidence : all()) {
            String[] row =
                    table.stream().filter(r -> matches(r, evidence)).findFirst().orElseThrow();
            used.add(row);
            Status expected = new Status(Support.valueOf(row[5]), Dispute.valueOf(row[6]), Lifecycle.valueOf(row[7]));
            assertEquals(expected, StatusRules.of(evidence), evidence::toString);
        }
        assertEquals(table.size(), used.size(), "every row decides something");
    }
}
