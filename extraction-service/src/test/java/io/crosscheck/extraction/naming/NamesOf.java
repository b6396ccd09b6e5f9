package io.crosscheck.extraction.naming;

import java.util.List;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.tagging.Tagger;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.SentenceSplitter;

/** The names of a text that is all body, found as the pipeline finds them. */
final class NamesOf {

    private static final SentenceSplitter SPLITTER = SentenceSplitter.standard();
    private static final NameFinder FINDER = NameFinder.standard();

    static Names body(String text) {
        Segment body = new Segment("s1", null, 0, text.length(), Role.BODY, null, null);
        List<Sentence> sentences = SPLITTER.split(text, List.of(body));
        Tags tags = Tagger.standard()
                .tag(text, sentences.stream().map(Sentence::span).toList());
        return FINDER.find(text, sentences, tags);
    }

    private NamesOf() {}
}
