package io.crosscheck.evaluation.names;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.Progress;
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
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        NameScore score = new NameScore();
        Progress progress = new Progress(texts.size());
        for (NamedText text : texts) {
            Extraction extraction = pipeline.extract(new Article(text.id(), text.text(), null, null, null));
            score.add(text, PredictedNames.of(extraction.mentions(), text));
            progress.step();
        }
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
}
