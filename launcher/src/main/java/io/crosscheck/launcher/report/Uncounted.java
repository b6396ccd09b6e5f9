package io.crosscheck.launcher.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.launcher.report.Findings.ArticleReading;
import io.crosscheck.launcher.report.Findings.FoundClaim;
import io.crosscheck.launcher.report.Findings.Segment;
import io.crosscheck.launcher.report.Style.Ink;

/** What stands in the documents and was kept, but does not weigh, and why. */
final class Uncounted {

    private static final int LENGTH = 84;
    private static final Set<String> NEVER = Set.of("COMMENT", "RELATED", "BOILERPLATE");

    private Uncounted() {}

    static void write(Sheet sheet, List<ArticleReading> articles, Quotations quotations) {
        boolean first = true;
        for (ArticleReading article : articles) {
            for (Segment segment : article.segments()) {
                Set<String> reasons = reasons(article, segment);
                if (reasons.isEmpty() && !NEVER.contains(segment.role())) {
                    continue;
                }
                if (first) {
                    sheet.heading("NOT COUNTED");
                    first = false;
                }
                String label = quotations.number(article.id()) + " ";
                String text = article.text().substring(segment.start(), segment.end());
                sheet.words(2, label, "“" + Wrapping.cut(text, LENGTH) + "”", null);
                String why = reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
                sheet.words(2 + label.length(), "", role(segment) + why, Ink.FAINT);
            }
        }
    }

    private static Set<String> reasons(ArticleReading article, Segment segment) {
        Set<String> reasons = new LinkedHashSet<>();
        for (FoundClaim claim : article.claims()) {
            if (!claim.counted() && segment.id().equals(claim.segment()) && claim.notCounted() != null) {
                reasons.add(claim.notCounted());
            }
        }
        return reasons;
    }

    private static String role(Segment segment) {
        return segment.role().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
