package io.crosscheck.benchmark;

import java.util.Properties;

import io.crosscheck.extraction.pipeline.Article;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;

/**
 * Stanford CoreNLP (Manning et al., ACL 2014) from tokens to attributed quotations, on one thread: what a system of
 * this kind would run on each article. Statistical coreference, the faster of its two; all else as it comes.
 */
final class CoreNlpEngine implements Engine {

    private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";

    private final StanfordCoreNLP pipeline;

    CoreNlpEngine() {
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("threads", "1");
        this.pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public String name() {
        return "CoreNLP " + ANNOTATORS;
    }

    @Override
    public void read(Article article) {
        annotate(article);
    }

    /** Number of tokens as CoreNLP cuts them. */
    int tokens(Article article) {
        return annotate(article).tokens().size();
    }

    private CoreDocument annotate(Article article) {
        CoreDocument document = new CoreDocument(article.text());
        pipeline.annotate(document);
        return document;
    }
}
