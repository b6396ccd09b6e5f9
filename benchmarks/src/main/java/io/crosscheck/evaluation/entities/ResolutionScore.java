package io.crosscheck.evaluation.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import io.crosscheck.evaluation.report.Agreement;
import io.crosscheck.evaluation.report.Disagreement;

/**
 * Compares who is who. Of pairs of marked names, those that name one entity are to be found: precision over the pairs
 * that the system puts together, recall over those of the annotator. B-cubed (Bagga and Baldwin 1998) is the same for
 * each name, averaged over names. A marked name where the system has none is alone.
 */
final class ResolutionScore {

    private final List<MarkedName> names;
    private final List<String> found = new ArrayList<>();

    ResolutionScore(List<MarkedName> names, ResolvedDocuments resolved) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            MarkedName name = names.get(i);
            String alone = "not found " + i;
            found.add(resolved.at(name.document(), name.span()).orElse(alone));
        }
    }

    int missing() {
        return (int) found.stream().filter(id -> id.startsWith("not found ")).count();
    }

    /** Pairs of names; with {@code acrossAlone} those of different documents only. */
    Agreement pairs(boolean acrossAlone) {
        int right = 0;
        int predicted = 0;
        int gold = 0;
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (!acrossAlone || !names.get(i).document().equals(names.get(j).document())) {
                    boolean one = names.get(i).entity().equals(names.get(j).entity());
                    boolean together = found.get(i).equals(found.get(j));
                    gold += one ? 1 : 0;
                    predicted += together ? 1 : 0;
                    right += one && together ? 1 : 0;
                }
            }
        }
        return new Agreement(right, predicted, gold);
    }

    /** B-cubed precision, recall and F1 in per cent. */
    double[] bCubed() {
        Map<String, Integer> gold = new HashMap<>();
        Map<String, Integer> system = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            gold.merge(names.get(i).entity(), 1, Integer::sum);
            system.merge(found.get(i), 1, Integer::sum);
            both.merge(names.get(i).entity() + "\n" + found.get(i), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < names.size(); i++) {
            double shared = both.get(names.get(i).entity() + "\n" + found.get(i));
            precision += shared / system.get(found.get(i));
            recall += shared / gold.get(names.get(i).entity());
        }
        precision *= 100.0 / names.size();
        recall *= 100.0 / names.size();
        return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
    }

    /** Entities that are in pieces, and names of several that are one. */
    List<Disagreement> disagreements() {
        Map<String, Map<String, TreeSet<String>>> pieces = new HashMap<>();
        Map<String, Map<String, TreeSet<String>>> mixtures = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            MarkedName name = names.get(i);
            pieces.computeIfAbsent(name.entity(), e -> new HashMap<>())
                    .computeIfAbsent(found.get(i), f -> new TreeSet<>())
                    .add(name.text());
            mixtures.computeIfAbsent(found.get(i), e -> new HashMap<>())
                    .computeIfAbsent(name.entity(), f -> new TreeSet<>())
                    .add(name.text());
        }
        List<Disagreement> all = new ArrayList<>();
        pieces.forEach((entity, parts) -> {
            if (parts.size() > 1) {
                all.add(new Disagreement("", "in pieces", entity, parts.toString()));
            }
        });
        mixtures.forEach((entity, parts) -> {
            if (parts.size() > 1) {
                all.add(new Disagreement("", "mixed", parts.toString(), entity));
            }
        });
        return all;
    }

    /** The figures, for a person to read. */
    String report() {
        Agreement all = pairs(false);
        Agreement across = pairs(true);
        double[] bCubed = bCubed();
        return String.format(
                Locale.ROOT,
                "names %d, of which none found %d%n"
                        + "pairs of names            P %.1f  R %.1f  F1 %.1f%n"
                        + "pairs across documents    P %.1f  R %.1f  F1 %.1f%n"
                        + "B-cubed                   P %.1f  R %.1f  F1 %.1f%n",
                names.size(),
                missing(),
                all.precision(),
                all.recall(),
                all.f1(),
                across.precision(),
                across.recall(),
                across.f1(),
                bCubed[0],
                bCubed[1],
                bCubed[2]);
    }
}
