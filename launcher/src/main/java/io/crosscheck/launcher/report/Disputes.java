package io.crosscheck.launcher.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.launcher.report.Story.Claim;
import io.crosscheck.launcher.report.Story.Proposition;
import io.crosscheck.launcher.report.Story.Relation;
import io.crosscheck.launcher.report.Style.Ink;

/** What is contested, and by whom: each side with its evidence, and why they cannot both hold. */
final class Disputes {

    private static final int MOST = 12;
    private static final int CLAIMS = 3;
    private static final Set<String> OPEN = Set.of("CONTESTED", "DENIED");

    private final Sheet sheet;
    private final Quotations quotations;
    private final Map<String, Proposition> byId = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();

    private Disputes(Sheet sheet, Story story, Quotations quotations) {
        this.sheet = sheet;
        this.quotations = quotations;
        story.propositions().forEach(p -> byId.put(p.id(), p));
    }

    static void write(Sheet sheet, Story story, Quotations quotations) {
        new Disputes(sheet, story, quotations).write();
    }

    private void write() {
        List<Proposition> disputed = byId.values().stream()
                .filter(p -> OPEN.contains(p.status().dispute()))
                .toList();
        sheet.heading("CONTESTED");
        if (disputed.isEmpty()) {
            sheet.words(2, "Nothing.");
        }
        int items = 0;
        for (Proposition proposition : disputed) {
            if (items < MOST && shown.add(proposition.id())) {
                items++;
                write(proposition);
            }
        }
        long rest = disputed.stream().filter(p -> !shown.contains(p.id())).count();
        if (rest > 0) {
            sheet.words(2, "and " + rest + " more");
        }
    }

    private void write(Proposition proposition) {
        sheet.words(2, "✗ ", proposition.text(), Ink.DISPUTED);
        side("asserted by", proposition.with("ASSERTS"));
        side("denied by", proposition.with("DENIES"));
        side("not confirmed by", proposition.with("WITHHOLDS"));
        for (Relation relation : contradictions(proposition)) {
            Proposition other = byId.get(relation.other());
            String kind =
                    relation.kind() == null ? "" : " (" + relation.kind().toLowerCase(java.util.Locale.ROOT) + ")";
            sheet.words(4, "", "against" + kind + ": " + text(relation, other), Ink.DISPUTED);
            if (other != null && shown.add(other.id())) {
                side("asserted by", other.with("ASSERTS"));
                side("denied by", other.with("DENIES"));
            }
            sheet.words(4, "because ", relation.explanation(), null);
        }
        sheet.blank();
    }

    private List<Relation> contradictions(Proposition proposition) {
        List<Relation> relations = new ArrayList<>();
        for (Relation relation : proposition.relations()) {
            if ("CONTRADICTS".equals(relation.type())) {
                relations.add(relation);
            }
        }
        return relations;
    }

    private static String text(Relation relation, Proposition other) {
        return other != null ? other.text() : String.valueOf(relation.otherText());
    }

    private void side(String label, List<Claim> claims) {
        if (!claims.isEmpty()) {
            sheet.words(4, label);
            quotations.show(sheet, 6, claims, CLAIMS);
        }
    }
}
