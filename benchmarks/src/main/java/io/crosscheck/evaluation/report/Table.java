package io.crosscheck.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Aligned columns: the first to the left, the others to the right. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        rows.add(List.of(head));
    }

    /** Cells are shown as they are, but fractions with two digits. */
    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Double ? String.format(Locale.ROOT, "%.2f", cell) : cell.toString());
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String form = column == 0 ? "%-" + width(column) + "s" : "  %" + width(column) + "s";
                line.append(String.format(Locale.ROOT, form, row.get(column)));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElseThrow();
    }
}
