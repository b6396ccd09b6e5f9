package io.crosscheck.evaluation.attribution;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.Progress;
import io.crosscheck.evaluation.report.Score;
import io.crosscheck.evaluation.text.Words;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the attributions that extraction finds. */
@Command(
        name = "attribution",
        description = "Attributions of PolNeAR: sources, cues and contents, exact and by overlap of words.",
        mixinStandardHelpOptions = true)
public final class AttributionCommand implements Callable<Integer> {

    /** The parts of the corpus that may be looked at. */
    enum Selection {
        /** Reported on. */
        dev,
        /** For tuning: training articles that the trained models have not seen. */
        tune
    }

    @Mixin
    private EvaluationOptions options;

    @Option(
            names = "--part",
            defaultValue = "dev",
            paramLabel = "PART",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Selection part;

    @Override
    public Integer call() throws IOException {
        List<PolnearArticle> articles = options.limited(
                part == Selection.dev ? PolnearArticle.dev(options.corpora()) : PolnearArticle.tune(options.corpora()));
        AttributionScore score = scored(articles);
        System.out.print(score.report());
        System.out.printf(
                Locale.ROOT,
                "attribution polnear-%s, %d articles, %s: all overlap F1 %.2f, exact F1 %.2f%n",
                part,
                articles.size(),
                ExtractionPipeline.VERSION,
                score.allOverlap().f1(),
                score.allExact().f1());
        options.write(score.disagreements());
        return 0;
    }

    /** What is reported of attributions. */
    public static List<Score> scores(EvaluationOptions options) throws IOException {
        return scored(options.limited(PolnearArticle.dev(options.corpora()))).scores();
    }

    private static AttributionScore scored(List<PolnearArticle> articles) {
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        AttributionScore score = new AttributionScore();
        Progress progress = new Progress(articles.size());
        for (PolnearArticle article : articles) {
            Words words = Words.of(article.text());
            Extraction extraction = pipeline.extract(article.article());
            score.add(article.id(), article.text(), article.attributions(words), Attribution.of(extraction, words));
            progress.step();
        }
        return score;
    }
}
