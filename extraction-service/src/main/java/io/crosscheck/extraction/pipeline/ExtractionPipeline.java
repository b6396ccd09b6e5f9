package io.crosscheck.extraction.pipeline;

import java.util.List;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.claim.ClaimFinder;
import io.crosscheck.extraction.claim.Explanation;
import io.crosscheck.extraction.naming.NameFinder;
import io.crosscheck.extraction.naming.Names;
import io.crosscheck.extraction.quantity.QuantityFinder;
import io.crosscheck.extraction.segmentation.Segmenter;
import io.crosscheck.extraction.tagging.Tagger;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.SentenceSplitter;
import io.crosscheck.extraction.time.TimeFinder;

/**
 * From an article to everything extraction says about it. Built once (it loads a model and the word lists), used by
 * any number of threads; the same article always gives the same extraction.
 */
public final class ExtractionPipeline {

    /** Changes whenever the same text may be read differently. */
    public static final String VERSION = "tagger-8";

    private final Segmenter segmenter;
    private final SentenceSplitter splitter;
    private final Tagger tagger;
    private final NameFinder nameFinder;
    private final QuantityFinder quantityFinder;
    private final TimeFinder timeFinder;
    private final ClaimFinder claimFinder;

    public ExtractionPipeline(
            Segmenter segmenter,
            SentenceSplitter splitter,
            Tagger tagger,
            NameFinder nameFinder,
            QuantityFinder quantityFinder,
            TimeFinder timeFinder,
            ClaimFinder claimFinder) {
        this.segmenter = segmenter;
        this.splitter = splitter;
        this.tagger = tagger;
        this.nameFinder = nameFinder;
        this.quantityFinder = quantityFinder;
        this.timeFinder = timeFinder;
        this.claimFinder = claimFinder;
    }

    /** The pipeline with the shipped model and word lists. */
    public static ExtractionPipeline standard() {
        return new ExtractionPipeline(
                new Segmenter(),
                SentenceSplitter.standard(),
                Tagger.standard(),
                NameFinder.standard(),
                new QuantityFinder(),
                new TimeFinder(),
                ClaimFinder.standard());
    }

    public Extraction extract(Article article) {
        return extract(read(article));
    }

    /** Everything extraction says, of an article already read. */
    public Extraction extract(Reading reading) {
        return new Extraction(
                reading.text(),
                reading.segments(),
                reading.names().mentions(),
                reading.names().entities(),
                claimFinder.find(reading),
                new Extraction.Extractor(VERSION));
    }

    /** What decided each claim, in the order of {@link Extraction#claims}. */
    public List<Explanation> explain(Reading reading) {
        return claimFinder.explain(reading);
    }

    /** Everything but the claims. */
    public Reading read(Article article) {
        List<Segment> segments = segmenter.segment(article.text(), article.title());
        List<Sentence> sentences = splitter.split(article.text(), segments);
        Tags tags = tagger.tag(
                article.text(), sentences.stream().map(Sentence::span).toList());
        Names names = nameFinder.find(article.text(), sentences, tags);
        List<TimeExpression> times = timeFinder.find(article, segments, sentences);
        return new Reading(article, segments, sentences, tags, names, quantityFinder.find(sentences, times), times);
    }
}
