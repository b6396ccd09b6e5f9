package io.crosscheck.launcher.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.launcher.report.Story.Claim;
import io.crosscheck.launcher.report.Story.Proposition;
import io.crosscheck.launcher.report.Story.Relation;

/** What differs without contradicting: rounding, more detail, tension; and one quotation in several wordings. */
final class Differences {

    private static final int MOST = 14;
    private static final Map<String, String> LABELS =
            Map.of("DIFFERS", "differs from", "REFINES", "says more than", "TENSION", "stands in tension with");

    private Differences() {}

    static void write(Sheet sheet, Story story, Quotations quotations) {
        relations(sheet, story, quotations);
        drift(sheet, story, quotations);
    }

    private static void relations(Sheet sheet, Story story, Quotations quotations) {
        Map<String, Proposition> byId = new HashMap<>();
        story.propositions().forEach(p -> byId.put(p.id(), p));
        Set<Set<String>> seen = new HashSet<>();
        int items = 0;
        for (Proposition proposition : story.propositions()) {
            for (Relation relation : proposition.relations()) {
                boolean backwards = "FROM_OTHER".equals(relation.direction());
                Proposition other = byId.get(relation.other());
                if (!LABELS.containsKey(relation.type())
                        || backwards
                        || other == null
                        || !seen.add(Set.of(proposition.id(), other.id()))) {
                    continue;
                }
                if (items++ == 0) {
                    sheet.heading("DIFFERENT, BUT NO CONTRADICTION");
                }
                if (items <= MOST) {
                    write(sheet, quotations, proposition, relation, other);
                }
            }
        }
        if (items > MOST) {
            sheet.words(2, "and " + (items - MOST) + " more");
        }
    }

    private static void write(
            Sheet sheet, Quotations quotations, Proposition one, Relation relation, Proposition other) {
        sheet.words(2, "≈ ", one.text(), null);
        quotations.show(sheet, 6, clearest(one), 1);
        sheet.words(4, LABELS.get(relation.type()) + ": " + other.text());
        quotations.show(sheet, 6, clearest(other), 1);
        sheet.words(4, "because ", relation.explanation(), null);
        sheet.blank();
    }

    /** One claim to show for all: one that asserts, where there is one. */
    private static List<Claim> clearest(Proposition proposition) {
        List<Claim> asserting = proposition.with("ASSERTS");
        return (asserting.isEmpty() ? proposition.claims() : asserting)
                .stream().limit(1).toList();
    }

    private static void drift(Sheet sheet, Story story, Quotations quotations) {
        Map<String, Claim> drifted = new LinkedHashMap<>();
        for (Proposition proposition : story.propositions()) {
            for (Claim claim : proposition.claims()) {
                if (claim.statement() != null && claim.statement().drift() != null) {
                    drifted.putIfAbsent(claim.id(), claim);
                }
            }
        }
        if (drifted.isEmpty()) {
            return;
        }
        sheet.heading("QUOTED DIFFERENTLY");
        List<Claim> some = drifted.values().stream().limit(MOST).toList();
        for (Claim claim : some) {
            sheet.words(
                    2,
                    quotations.number(claim.document()) + " ",
                    claim.content().text(),
                    null);
            sheet.words(6, claim.statement().drift());
        }
        if (drifted.size() > MOST) {
            sheet.words(2, "and " + (drifted.size() - MOST) + " more");
        }
    }
}
