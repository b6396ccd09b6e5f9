package io.crosscheck.launcher.report;

import java.util.List;
import java.util.Set;

import io.crosscheck.launcher.report.Findings.Moment;
import io.crosscheck.launcher.report.Findings.Timeline;
import io.crosscheck.launcher.report.Story.Status;

/** How it unfolded, in event time; what cannot be dated is left to the other parts of the report. */
final class Unfolding {

    private static final int MOST = 30;
    private static final int LENGTH = 150;
    private static final int DATE = 19;
    private static final Set<String> DISPUTED = Set.of("CONTESTED", "DENIED");

    private Unfolding() {}

    static void write(Sheet sheet, Timeline timeline) {
        List<Moment> dated = timeline.items().stream()
                .filter(m -> m.at() != null && tells(m))
                .toList();
        if (dated.isEmpty()) {
            return;
        }
        sheet.heading("HOW IT UNFOLDED (times in UTC)");
        String last = "";
        for (Moment moment : dated.subList(0, Math.min(MOST, dated.size()))) {
            String date = Dates.precise(moment.at(), moment.precision());
            String label = date.equals(last) ? "" : date;
            sheet.words(2, label + " ".repeat(Math.max(1, DATE - label.length())), words(moment), null);
            last = date;
        }
        if (dated.size() > MOST) {
            sheet.words(2, "and " + (dated.size() - MOST) + " more");
        }
    }

    /** Of the changes of status, those that a reader would call news: that somebody said something first is none. */
    private static boolean tells(Moment moment) {
        Status status = moment.status();
        return status == null
                || "CORROBORATED".equals(status.support())
                || DISPUTED.contains(status.dispute())
                || !"STANDING".equals(status.lifecycle());
    }

    private static String words(Moment moment) {
        String text = Wrapping.cut(moment.text() == null ? "" : moment.text(), LENGTH);
        return switch (moment.kind() == null ? "" : moment.kind()) {
            case "DOCUMENT" -> "published: " + text;
            default -> text;
        };
    }
}
