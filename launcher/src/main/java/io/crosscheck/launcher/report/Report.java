package io.crosscheck.launcher.report;

import java.util.List;

/**
 * The report on stories: what a reader wants to know first stands first.
 *
 * @param style whether with colour
 */
public record Report(Style style) {

    /** The whole report, ending in a line break. */
    public String of(List<Findings> stories) {
        Sheet sheet = new Sheet(style);
        if (stories.isEmpty()) {
            sheet.words(0, "No story was found in these articles.");
        }
        for (int i = 0; i < stories.size(); i++) {
            if (i > 0) {
                sheet.blank();
            }
            write(sheet, stories.get(i), i + 1, stories.size());
        }
        return sheet.toString();
    }

    private static void write(Sheet sheet, Findings findings, int number, int stories) {
        Story story = findings.story();
        Quotations quotations = new Quotations(story.documents());
        Introduction.write(sheet, story, quotations, number, stories);
        Unfolding.write(sheet, findings.timeline());
        Disputes.write(sheet, story, quotations);
        Corroborations.write(sheet, story, quotations);
        Differences.write(sheet, story, quotations);
        Changes.write(sheet, story, quotations);
        Uncounted.write(sheet, findings.articles(), quotations);
    }
}
