package io.crosscheck.evaluation.pairs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.Progress;
import io.crosscheck.evaluation.report.Disagreement;
import io.crosscheck.evaluation.report.Score;
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
        List<Disagreement> disagreements = new ArrayList<>();
        PairScore score = scored(set, pairs, disagreements);
        System.out.print(score.report());
        System.out.printf(Locale.ROOT, "pairs %s, %d pairs: accuracy %.2f%n", set, pairs.size(), score.accuracy());
        options.write(disagreements);
        return 0;
    }

    /** What is reported of the pair model. */
    public static List<Score> scores(EvaluationOptions options) throws IOException {
        PairScore sick = scored(options, PairSet.SICK_TEST);
        PairScore rte = scored(options, PairSet.RTE3_TEST);
        PairScore msr = scored(options, PairSet.MSR_TEST);
        return List.of(
                new Score(
                        "entails, neutral, contradicts",
                        "accuracy of the likeliest",
                        "SICK test",
                        sick.accuracy(),
                        84.0),
                new Score(
                        "entailed or not", "accuracy, by a probability of a half", "RTE-3 test", rte.accuracy(), null),
                new Score("paraphrase", "accuracy, by a probability of a half", "MSR test", msr.accuracy(), 78.0),
                new Score(
                        "paraphrase",
                        "F1 of those that are",
                        "MSR test",
                        msr.f1(PairSet.MSR_TEST.labels().get(0)),
                        85.0));
    }

    private static PairScore scored(EvaluationOptions options, PairSet set) throws IOException {
        return scored(set, options.limited(set.read(options.corpora())), new ArrayList<>());
    }

    private static PairScore scored(PairSet set, List<LabelledPair> pairs, List<Disagreement> disagreements) {
        PairModel model = PairModel.standard();
        PairScore score = new PairScore(set.labels());
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
        return score;
    }
}
