package io.crosscheck.evaluation.scores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.crosscheck.evaluation.report.Score;

/** The table of all scores in a Markdown page, between two marks; the rest of the page is people's. */
final class ScoreSheet {

    static final String BEGIN = "<!-- scores: written by ./crosscheck eval -->";
    static final String END = "<!-- scores end -->";

    private final List<Score> scores;

    ScoreSheet(List<Score> scores) {
        this.scores = List.copyOf(scores);
    }

    /**
     * Puts the table in the place of the one in the page.
     *
     * @throws IOException also if the page has not both marks
     */
    void write(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + ": no place for the scores between \"" + BEGIN + "\" and \"" + END + "\"");
        }
        Files.writeString(page, text.substring(0, begin + BEGIN.length()) + "\n" + table() + text.substring(end));
    }

    String table() {
        StringBuilder table = new StringBuilder("| measure | data | figure | asked for |\n|---|---|---|---|\n");
        for (Score score : scores) {
            String form = score.bar() != null && score.reached() ? "**%.1f**" : "%.1f";
            table.append("| ")
                    .append(score.measure())
                    .append(" | ")
                    .append(score.data())
                    .append(" | ");
            table.append(String.format(Locale.ROOT, form, score.value()))
                    .append(" | ")
                    .append(asked(score));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String asked(Score score) {
        if (score.bar() == null) {
            return "";
        }
        return String.format(Locale.ROOT, score.reached() ? "%.1f" : "%.1f, missed", score.bar());
    }
}
