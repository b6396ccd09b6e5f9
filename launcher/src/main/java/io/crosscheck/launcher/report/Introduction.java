package io.crosscheck.launcher.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.crosscheck.launcher.report.Story.Document;
import io.crosscheck.launcher.report.Story.Entity;
import io.crosscheck.launcher.report.Style.Ink;

/** What the story is, which documents tell it, and who is in it. */
final class Introduction {

    private static final int MOST = 14;
    private static final int LABEL = 16;
    private static final Map<String, String> KINDS = kinds();

    private Introduction() {}

    static void write(Sheet sheet, Story story, Quotations quotations, int number, int stories) {
        sheet.rule();
        sheet.words(0, "Story " + number + " of " + stories + ": ", story.title(), Ink.TITLE);
        sheet.words(
                0,
                Dates.range(story.from(), story.to()) + ", " + story.documents().size() + " documents");
        sheet.rule();
        sheet.heading("DOCUMENTS");
        for (Document document : story.documents()) {
            sheet.words(2, pad(quotations.number(document.id()), 5), line(document, quotations), null);
        }
        cast(sheet, story.entities());
    }

    private static String line(Document document, Quotations quotations) {
        String publisher = document.publisher() == null ? "unknown publisher" : document.publisher();
        String title = document.title() == null ? "" : ": " + document.title();
        String copy = document.duplicateOf() == null
                ? ""
                : " (the text of " + quotations.number(document.duplicateOf()) + ")";
        return publisher + ", " + Dates.minute(document.publishedAt()) + title + copy;
    }

    private static void cast(Sheet sheet, List<Entity> entities) {
        if (entities.isEmpty()) {
            return;
        }
        sheet.heading("WHO AND WHAT");
        KINDS.forEach((type, label) -> {
            List<Entity> some = entities.stream()
                    .filter(e -> e.type() != null && e.type().startsWith(type))
                    .toList();
            if (!some.isEmpty()) {
                sheet.words(2, pad(label, LABEL), names(some), null);
            }
        });
    }

    private static String names(List<Entity> entities) {
        String names = entities.stream()
                .limit(MOST)
                .map(e -> e.name() + " (" + e.mentions() + ")")
                .collect(Collectors.joining(", "));
        return entities.size() > MOST ? names + ", and " + (entities.size() - MOST) + " more" : names;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("PERSON", "People");
        kinds.put("ORGANIZATION", "Organisations");
        kinds.put("LOCATION", "Places");
        kinds.put("MISC", "Other names");
        return kinds;
    }
}
