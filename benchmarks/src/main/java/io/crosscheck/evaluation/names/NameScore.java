package io.crosscheck.evaluation.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.crosscheck.evaluation.report.Agreement;
import io.crosscheck.evaluation.report.Disagreement;
import io.crosscheck.evaluation.report.Table;
import io.crosscheck.extraction.annotation.Span;

/** Agreement on names over a set of texts: a name is right where span and type are. */
final class NameScore {

    private final Map<NameType, Agreement> byType = new EnumMap<>(NameType.class);
    private Agreement spans = Agreement.NONE;
    private final List<Disagreement> disagreements = new ArrayList<>();

    /** Counts one text in. */
    void add(NamedText gold, Map<Span, NameType> predicted) {
        gold.names().forEach((span, type) -> {
            boolean right = type == predicted.get(span);
            byType.merge(type, new Agreement(right ? 1 : 0, 0, 1), Agreement::plus);
            spans = spans.plus(new Agreement(predicted.containsKey(span) ? 1 : 0, 0, 1));
        });
        predicted.forEach((span, type) -> {
            byType.merge(type, new Agreement(0, 1, 0), Agreement::plus);
            spans = spans.plus(new Agreement(0, 1, 0));
        });
        TreeSet<Span> all = new TreeSet<>(gold.names().keySet());
        all.addAll(predicted.keySet());
        for (Span span : all) {
            if (gold.names().get(span) != predicted.get(span)) {
                disagreements.add(disagreement(gold, predicted, span));
            }
        }
    }

    Agreement of(NameType... types) {
        return Arrays.stream(types)
                .map(type -> byType.getOrDefault(type, Agreement.NONE))
                .reduce(Agreement.NONE, Agreement::plus);
    }

    /** Every name, of the right type. */
    Agreement all() {
        return of(NameType.values());
    }

    /** Every name, of whatever type. */
    Agreement spans() {
        return spans;
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }

    /** The figures as a person reads them. */
    String report() {
        Table table = new Table("type", "gold", "found", "right", "P", "R", "F1");
        for (NameType type : NameType.values()) {
            row(table, type.name(), of(type));
        }
        row(table, "PER, ORG, LOC", of(NameType.PER, NameType.ORG, NameType.LOC));
        row(table, "any type", spans);
        row(table, "all", all());
        return table.toString();
    }

    private static void row(Table table, String name, Agreement agreement) {
        table.row(
                name,
                agreement.gold(),
                agreement.predicted(),
                agreement.right(),
                agreement.precision(),
                agreement.recall(),
                agreement.f1());
    }

    /** Of a span that is a name on one side only, or of different types; a span that another one overlaps shows it. */
    private static Disagreement disagreement(NamedText gold, Map<Span, NameType> predicted, Span span) {
        String wanted = shown(gold.text(), span, gold.names());
        String found = shown(gold.text(), span, predicted);
        boolean overlapping = gold.names().containsKey(span) != predicted.containsKey(span);
        String kind = wanted.isEmpty() ? "EXTRA" : found.isEmpty() ? "MISSED" : overlapping ? "BOUNDARY" : "TYPE";
        return new Disagreement(gold.id(), kind, wanted, found);
    }

    /** The name at the span, else the first that overlaps it, else nothing. */
    private static String shown(String text, Span span, Map<Span, NameType> names) {
        Span shown = names.containsKey(span)
                ? span
                : names.keySet().stream()
                        .filter(span::overlaps)
                        .min(Span::compareTo)
                        .orElse(null);
        return shown == null ? "" : shown.in(text) + "/" + names.get(shown);
    }
}
