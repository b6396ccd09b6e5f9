package io.crosscheck.benchmark.queries;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What several made-up claims have in common. */
final class GeneratedProposition {

    private final Tables tables;
    private final Random random;
    private final String story;
    private final String id;
    private final String wording;
    private final Map<String, List<String>> roots = new LinkedHashMap<>();
    private final List<String> denials = new ArrayList<>();
    private Instant first;
    private Instant last;

    GeneratedProposition(Tables tables, Random random, String story, String id, String wording) {
        this.tables = tables;
        this.random = random;
        this.story = story;
        this.id = id;
        this.wording = wording;
    }

    String wording() {
        return wording;
    }

    void take(String claim, String document, String stance, String root, Instant at) throws SQLException {
        tables.touch.row(id, claim, document, stance, Cast.KNOWN);
        if (stance.equals("DENIES")) {
            denials.add(claim);
        } else {
            roots.computeIfAbsent(root, r -> new ArrayList<>()).add(claim);
        }
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    /** Writes it unless nobody claims it. */
    void write(GeneratedProposition next) throws SQLException {
        if (first == null) {
            return;
        }
        int origins = roots.size();
        String support = origins == 0 ? "NONE" : origins == 1 ? "SINGLE_ORIGIN" : "CORROBORATED";
        String dispute = denials.isEmpty()
                ? random.nextInt(12) == 0 ? "TENSION" : "NONE"
                : origins == 0 ? "DENIED" : "CONTESTED";
        String lifecycle = random.nextInt(60) == 0 ? "CORRECTED" : "STANDING";
        tables.proposition.row(id, story, wording, support, dispute, lifecycle, origins, origins, Cast.KNOWN);
        int ordinal = 0;
        for (Map.Entry<String, List<String>> root : roots.entrySet()) {
            tables.origin.row(id, ordinal++, "all told by " + root.getKey(), root.getValue(), true, Cast.KNOWN);
        }
        List<String> evidence = roots.isEmpty()
                ? denials
                : List.of(roots.values().iterator().next().get(0));
        tables.status.row(
                id, 0, origins == 0 ? "NONE" : "SINGLE_ORIGIN", "NONE", "STANDING", first, evidence, Cast.KNOWN);
        if (last.isAfter(first)) {
            tables.status.row(id, 1, support, dispute, lifecycle, last, evidence, Cast.KNOWN);
        }
        if (next != null && next.first != null && random.nextInt(3) == 0) {
            tables.relation.row(
                    "rel-" + id,
                    story,
                    id,
                    next.id,
                    random.nextBoolean() ? "REFINES" : "TENSION",
                    "made up",
                    "[]",
                    0.8,
                    Cast.KNOWN);
        }
    }
}
