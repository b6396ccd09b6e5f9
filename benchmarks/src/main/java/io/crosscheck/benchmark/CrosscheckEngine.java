package io.crosscheck.benchmark;

import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;

/** The extractor of this project, from text to claims. */
final class CrosscheckEngine implements Engine {

    private final ExtractionPipeline pipeline = ExtractionPipeline.standard();

    @Override
    public String name() {
        return "Crosscheck " + ExtractionPipeline.VERSION;
    }

    @Override
    public void read(Article article) {
        pipeline.extract(article);
    }
}
