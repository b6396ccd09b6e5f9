package io.crosscheck.evaluation.stories;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.Progress;
import io.crosscheck.evaluation.report.Disagreement;
import io.crosscheck.evaluation.report.Score;
import io.crosscheck.evaluation.report.Table;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.story.Signature;
import io.crosscheck.linking.story.Similarity;
import io.crosscheck.linking.story.StoryClusters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores story clustering, and fits what decides it. */
@Command(
        name = "stories",
        description = "Stories: B-cubed on ECB+ topics 1-35, chosen on some topics and reported on others.",
        mixinStandardHelpOptions = true)
public final class StoriesCommand implements Callable<Integer> {

    private static final List<Double> JOINS =
            DoubleStream.iterate(0.25, d -> d < 0.725, d -> d + 0.05).boxed().toList();

    private static final String[] FEATURES = {
        "all", "names", "words", "numbers", "lead", "least-named", "most-named", "year", "weekdays", "day", "constant"
    };

    @Mixin
    private EvaluationOptions options;

    @Override
    public Integer call() throws IOException {
        options.write(report(read(options)));
        return 0;
    }

    /** What is reported of stories. */
    public static List<Score> scores(EvaluationOptions options) throws IOException {
        StoryScore score = read(options);
        BCubed heldOut = score.shipped(EcbArticle::heldOut);
        String definition = "B-cubed F1, averaged over documents; subtopics are stories, addresses left out, no dates";
        return List.of(
                new Score("stories", definition, "ECB+ topics 2, 5, 12, 18, 21, 23, 34, 35", 100 * heldOut.f1(), 90.0),
                new Score(
                        "stories",
                        definition,
                        "ECB+ topics 1-35",
                        100 * score.shipped(article -> true).f1(),
                        null));
    }

    private static StoryScore read(EvaluationOptions options) throws IOException {
        List<EcbArticle> articles = options.limited(EcbArticle.read(options.corpora()));
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        Progress progress = new Progress(articles.size());
        List<StoryScore.Item> items = new ArrayList<>();
        for (EcbArticle article : articles) {
            items.add(new StoryScore.Item(article, signature(pipeline, article)));
            progress.step();
        }
        return new StoryScore(items);
    }

    private static Signature signature(ExtractionPipeline pipeline, EcbArticle article) {
        return Signature.of(new LinkDocument(
                article.id(),
                "ecb",
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                pipeline.extract(new Article(article.id(), article.text(), null, null, null)),
                List.of()));
    }

    /** Prints the figures, and tells what is confused. */
    static List<Disagreement> report(StoryScore score) {
        Table coefficients = new Table("coefficient", "fitted");
        double[] fitted = score.fit(article -> !article.heldOut());
        for (int i = 0; i < fitted.length; i++) {
            coefficients.row(FEATURES[i], fitted[i]);
        }
        System.out.print(coefficients);
        Table joins = new Table("join, other topics, cross-validated", "P", "R", "F1");
        score.crossValidated(JOINS)
                .forEach((join, b) -> joins.row(
                        String.format(Locale.ROOT, "%.2f", join), 100 * b.precision(), 100 * b.recall(), 100 * b.f1()));
        System.out.print(joins);
        Similarity shipped = Similarity.shipped();
        List<List<String>> stories = score.stories(EcbArticle::heldOut, shipped, StoryClusters.JOIN);
        BCubed heldOut = score.score(EcbArticle::heldOut, stories);
        BCubed all = score.shipped(article -> true);
        System.out.printf(
                Locale.ROOT,
                "stories ecb+, as shipped: B-cubed held-out topics P %.1f R %.1f F1 %.1f (%d stories); all topics F1 %.1f;"
                        + " the lookup finds %.1f %% of pairs%n",
                100 * heldOut.precision(),
                100 * heldOut.recall(),
                100 * heldOut.f1(),
                stories.size(),
                100 * all.f1(),
                100 * score.found(shipped));
        return score.confusions(EcbArticle::heldOut, stories);
    }
}
