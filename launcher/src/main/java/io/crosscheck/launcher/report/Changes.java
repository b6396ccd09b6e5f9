package io.crosscheck.launcher.report;

import java.util.List;
import java.util.Locale;

import io.crosscheck.launcher.report.Story.Proposition;
import io.crosscheck.launcher.report.Story.Relation;
import io.crosscheck.launcher.report.Story.Transition;

/** What was corrected, withdrawn or overtaken. */
final class Changes {

    private Changes() {}

    static void write(Sheet sheet, Story story, Quotations quotations) {
        List<Proposition> changed = story.propositions().stream()
                .filter(p -> !"STANDING".equals(p.status().lifecycle()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        sheet.heading("CORRECTED, WITHDRAWN, OVERTAKEN");
        for (Proposition proposition : changed) {
            sheet.words(2, "↻ ", proposition.text(), null);
            sheet.words(4, proposition.status().lifecycle().toLowerCase(Locale.ROOT) + when(proposition));
            for (Relation relation : proposition.relations()) {
                if ("CORRECTS".equals(relation.type())) {
                    sheet.words(4, "now: ", String.valueOf(relation.otherText()), null);
                    sheet.words(4, "because ", relation.explanation(), null);
                }
            }
            quotations.show(sheet, 6, proposition.claims(), 2);
            sheet.blank();
        }
    }

    private static String when(Proposition proposition) {
        List<Transition> history = proposition.history();
        if (history.isEmpty() || history.get(history.size() - 1).eventTime() == null) {
            return "";
        }
        return ", " + Dates.minute(history.get(history.size() - 1).eventTime());
    }
}
