package io.crosscheck.benchmark;

import io.crosscheck.extraction.pipeline.Article;

/** Something that reads articles, as an engine under measurement. */
interface Engine {

    String name();

    /** Reads the article in full and forgets what it found. */
    void read(Article article);
}
