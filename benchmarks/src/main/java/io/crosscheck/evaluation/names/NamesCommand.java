package io.crosscheck.evaluation.names;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.Progress;
import io.crosscheck.evaluation.report.Score;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the names that extraction finds. */
@Command(
        name = "names",
        description = "Names: precision, recall and F1 of span and type.",
        mixinStandardHelpOptions = true)
public final class NamesCommand implements Callable<Integer> {

    @Mixin
    private EvaluationOptions options;

    @Option(names = "--set", required = true, paramLabel = "SET", description = "One of ${COMPLETION-CANDIDATES}.")
    private NameSet set;

    @Override
    public Integer call() throws IOException {
        List<NamedText> texts = options.limited(set.read(options.corpora()));
        NameScore score = scored(texts);
        System.out.print(score.report());
        System.out.printf(
                Locale.ROOT,
                "names %s, %d documents, %s: F1 %.2f%n",
                set,
                texts.size(),
                ExtractionPipeline.VERSION,
                score.all().f1());
        options.write(score.disagreements());
        return 0;
    }

    /** What is reported of names. */
    public static List<Score> scores(EvaluationOptions options) throws IOException {
        NameScore newswire = scored(options.limited(NameSet.CONLL_TESTB.read(options.corpora())));
        NameScore world = scored(options.limited(NameSet.WORLDWIDE_DEV.read(options.corpora())));
        String every = "F1 of span and type, of every type";
        return List.of(
                new Score("names", every, "CoNLL-2003 testb", newswire.all().f1(), 88.5),
                new Score(
                        "names",
                        every,
                        "Worldwide newswire, held-out third",
                        world.all().f1(),
                        null),
                new Score(
                        "names of people, bodies, places",
                        "F1 of span and type, of PER, ORG and LOC",
                        "Worldwide newswire, held-out third",
                        world.of(NameType.PER, NameType.ORG, NameType.LOC).f1(),
                        80.0));
    }

    private static NameScore scored(List<NamedText> texts) {
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        NameScore score = new NameScore();
        Progress progress = new Progress(texts.size());
        for (NamedText text : texts) {
            Extraction extraction = pipeline.extract(new Article(text.id(), text.text(), null, null, null));
            score.add(text, PredictedNames.of(extraction.mentions(), text));
            progress.step();
        }
        return score;
    }
}
