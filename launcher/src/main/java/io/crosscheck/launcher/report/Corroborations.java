package io.crosscheck.launcher.report;

import java.util.List;
import java.util.Objects;

import io.crosscheck.launcher.report.Story.Claim;
import io.crosscheck.launcher.report.Story.Group;
import io.crosscheck.launcher.report.Story.Proposition;
import io.crosscheck.launcher.report.Style.Ink;

/** What several independent origins say, and what only looks so because it was copied. */
final class Corroborations {

    private static final int MOST = 12;

    private Corroborations() {}

    static void write(Sheet sheet, Story story, Quotations quotations) {
        List<Proposition> corroborated = story.propositions().stream()
                .filter(p -> "CORROBORATED".equals(p.status().support()))
                .toList();
        sheet.heading("CORROBORATED");
        if (corroborated.isEmpty()) {
            sheet.words(2, "Nothing has more than one independent origin.");
        }
        list(sheet, corroborated, quotations, "✓ ", Ink.AGREED);
        List<Proposition> copied =
                story.propositions().stream().filter(Corroborations::onlyCopied).toList();
        if (!copied.isEmpty()) {
            sheet.heading("SAID SEVERAL TIMES, BUT OF ONE ORIGIN");
            list(sheet, copied, quotations, "= ", null);
        }
    }

    private static boolean onlyCopied(Proposition proposition) {
        return "SINGLE_ORIGIN".equals(proposition.status().support())
                && proposition.origins().groups().stream().anyMatch(g -> documents(proposition, g) > 1);
    }

    private static long documents(Proposition proposition, Group group) {
        return claims(proposition, group).stream()
                .map(Claim::document)
                .distinct()
                .count();
    }

    private static void list(Sheet sheet, List<Proposition> all, Quotations quotations, String mark, Ink ink) {
        for (Proposition proposition : all.subList(0, Math.min(MOST, all.size()))) {
            sheet.words(2, mark, proposition.text(), ink);
            sheet.words(4, "independent origins: " + proposition.origins().bounds());
            for (Group group : proposition.origins().groups()) {
                List<Claim> claims = claims(proposition, group);
                sheet.words(4, quotations.numbers(claims) + " ", group.reason(), null);
                quotations.show(sheet, 6, claims, 1);
            }
            sheet.blank();
        }
        if (all.size() > MOST) {
            sheet.words(2, "and " + (all.size() - MOST) + " more");
        }
    }

    private static List<Claim> claims(Proposition proposition, Group group) {
        return group.claims().stream()
                .map(id -> proposition.claims().stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
