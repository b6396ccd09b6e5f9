package io.crosscheck.evaluation.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.evaluation.report.Agreement;
import io.crosscheck.evaluation.report.Disagreement;
import io.crosscheck.evaluation.report.Score;
import io.crosscheck.evaluation.report.Table;
import io.crosscheck.evaluation.text.SentenceNumbers;
import io.crosscheck.evaluation.text.Trimming;

/**
 * Agreement on attributions over a set of texts. A part counts as exact where its trimmed spans are the same, "all"
 * where its three parts are; overlap counts words of paired attributions over all words, unpaired attributions in full.
 */
final class AttributionScore {

    private final Map<Part, Agreement> exact = new EnumMap<>(Part.class);
    private final Map<Part, Agreement> overlap = new EnumMap<>(Part.class);
    private Agreement allExact = Agreement.NONE;
    private final Map<HardSource, HardSource.Found> hard = new EnumMap<>(HardSource.class);
    private final List<Disagreement> disagreements = new ArrayList<>();

    /** Counts one text in. */
    void add(String document, String text, List<Attribution> gold, List<Attribution> predicted) {
        SentenceNumbers sentences = SentenceNumbers.of(text);
        Map<Integer, Integer> pairs = Pairing.pair(gold, predicted);
        gold.forEach(this::countGold);
        predicted.forEach(this::countPredicted);
        for (int i = 0; i < gold.size(); i++) {
            Attribution wanted = gold.get(i);
            Attribution found = pairs.containsKey(i) ? predicted.get(pairs.get(i)) : null;
            List<Part> wrong = found == null ? List.of(Part.values()) : compare(text, wanted, found);
            for (HardSource kind : HardSource.values()) {
                if (kind.applies(text, sentences, wanted)) {
                    hard.merge(
                            kind,
                            HardSource.Found.of(wanted, found, !wrong.contains(Part.SOURCE)),
                            HardSource.Found::plus);
                }
            }
            if (found == null) {
                disagreements.add(new Disagreement(document, "MISSED", shown(text, wanted), ""));
            } else if (!wrong.isEmpty()) {
                String kind = wrong.stream().map(Part::name).collect(Collectors.joining("+"));
                disagreements.add(new Disagreement(document, kind, shown(text, wanted), shown(text, found)));
            }
        }
        for (int j = 0; j < predicted.size(); j++) {
            if (!pairs.containsValue(j)) {
                disagreements.add(new Disagreement(document, "EXTRA", "", shown(text, predicted.get(j))));
            }
        }
    }

    Agreement exact(Part part) {
        return exact.getOrDefault(part, Agreement.NONE);
    }

    Agreement overlap(Part part) {
        return overlap.getOrDefault(part, Agreement.NONE);
    }

    /** Attributions right in all three parts. */
    Agreement allExact() {
        return allExact;
    }

    /** Words of the three parts together. */
    Agreement allOverlap() {
        return Stream.of(Part.values()).map(this::overlap).reduce(Agreement.NONE, Agreement::plus);
    }

    HardSource.Found hard(HardSource kind) {
        return hard.getOrDefault(kind, HardSource.Found.NONE);
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }

    /** The figures as a person reads them. */
    String report() {
        Table table = new Table("part", "gold", "found", "exact P", "R", "F1", "overlap P", "R", "F1");
        for (Part part : Part.values()) {
            row(table, part.word(), exact(part), overlap(part));
        }
        row(table, "all", allExact, allOverlap());
        StringBuilder lines = new StringBuilder(table.toString());
        for (HardSource kind : HardSource.values()) {
            lines.append(kind.words()).append(": ").append(hard(kind)).append('\n');
        }
        return lines.toString();
    }

    /** The figures with what they mean, for PolNeAR dev. */
    List<Score> scores() {
        String data = "PolNeAR dev";
        Map<Part, Double> exactBars = Map.of(Part.SOURCE, 72.0, Part.CUE, 73.0, Part.CONTENT, 60.0);
        Map<Part, Double> overlapBars = Map.of(Part.SOURCE, 88.0, Part.CUE, 74.0, Part.CONTENT, 90.0);
        List<Score> scores = new ArrayList<>();
        String spans = "F1; right where the trimmed spans are the same";
        for (Part part : Part.values()) {
            scores.add(
                    new Score(part.word() + ", exact", spans, data, exact(part).f1(), exactBars.get(part)));
        }
        scores.add(new Score("attribution, exact", spans + " in all three parts", data, allExact.f1(), 50.0));
        String words = "F1 of words; attributions without a counterpart count in full";
        for (Part part : Part.values()) {
            scores.add(new Score(
                    part.word() + ", overlap", words, data, overlap(part).f1(), overlapBars.get(part)));
        }
        scores.add(new Score("attribution, overlap", words, data, allOverlap().f1(), 89.0));
        String found = "found: paired, and the first source shares a word with the annotated one";
        scores.add(new Score(
                HardSource.OUTSIDE_FIRST.words(),
                found,
                data,
                hard(HardSource.OUTSIDE_FIRST).share(),
                50.0));
        scores.add(new Score(
                HardSource.PRONOUN.words(),
                found,
                data,
                hard(HardSource.PRONOUN).share(),
                80.0));
        return scores;
    }

    private static void row(Table table, String name, Agreement exact, Agreement overlap) {
        table.row(
                name,
                exact.gold(),
                exact.predicted(),
                exact.precision(),
                exact.recall(),
                exact.f1(),
                overlap.precision(),
                overlap.recall(),
                overlap.f1());
    }

    private void countGold(Attribution attribution) {
        allExact = allExact.plus(new Agreement(0, 0, 1));
        for (Part part : Part.values()) {
            if (attribution.has(part)) {
                exact.merge(part, new Agreement(0, 0, 1), Agreement::plus);
                overlap.merge(part, new Agreement(0, 0, attribution.words(part).size()), Agreement::plus);
            }
        }
    }

    private void countPredicted(Attribution attribution) {
        allExact = allExact.plus(new Agreement(0, 1, 0));
        for (Part part : Part.values()) {
            if (attribution.has(part)) {
                exact.merge(part, new Agreement(0, 1, 0), Agreement::plus);
                overlap.merge(part, new Agreement(0, attribution.words(part).size(), 0), Agreement::plus);
            }
        }
    }

    /** Counts a pair in; the parts that are not exactly right. */
    private List<Part> compare(String text, Attribution wanted, Attribution found) {
        List<Part> wrong = new ArrayList<>();
        for (Part part : Part.values()) {
            boolean same =
                    Trimming.canonical(text, wanted.spans(part)).equals(Trimming.canonical(text, found.spans(part)));
            if (!same) {
                wrong.add(part);
            }
            if (wanted.has(part) && found.has(part)) {
                exact.merge(part, new Agreement(same ? 1 : 0, 0, 0), Agreement::plus);
                overlap.merge(part, new Agreement(wanted.shared(found, part), 0, 0), Agreement::plus);
            }
        }
        allExact = allExact.plus(new Agreement(wrong.isEmpty() ? 1 : 0, 0, 0));
        return wrong;
    }

    private static String shown(String text, Attribution attribution) {
        return Stream.of(Part.values())
                .map(part -> part.word() + ": " + Disagreement.shown(text, attribution.spans(part)))
                .collect(Collectors.joining(" | "));
    }
}
