package io.crosscheck.evaluation.pairs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.Progress;
import io.crosscheck.evaluation.report.Disagreement;
import io.crosscheck.linking.comparison.PairModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the shipped pair model. */
@Command(
        name = "pairs",
        description = "Pairs of texts: accuracy, and F1 of each label, of the shipped pair model.",
        mixinStandardHelpOptions = true)
public final class PairsCommand implements Callable<Integer> {

    @Mixin
    private EvaluationOptions options;

    @Option(names = "--set", required = true, paramLabel = "SET", description = "One of ${COMPLETION-CANDIDATES}.")
    private PairSet set;

    @Override
    public Integer call() throws IOException {
        List<LabelledPair> pairs = options.limited(set.read(options.corpora()));
        PairModel model = PairModel.standard();
        PairScore score = new PairScore(set.labels());
        List<Disagreement> disagreements = new ArrayList<>();
        Progress progress = new Progress(pairs.size());
        for (LabelledPair pair : pairs) {
            String predicted =
                    set.label(model.compare(pair.texts().first(), pair.texts().second()));
            score.add(pair.label(), predicted);
            if (!predicted.equals(pair.label())) {
                disagreements.add(new Disagreement(pair.id(), "label", pair.label(), predicted));
            }
            progress.step();
        }
        System.out.print(score.report());
        System.out.printf(Locale.ROOT, "pairs %s, %d pairs: accuracy %.2f%n", set, pairs.size(), score.accuracy());
        options.write(disagreements);
        return 0;
    }
}
