package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/** Mentions without a name: documents that are talked about. */
final class Nominals {

    private final NameLexicons lexicons;

    Nominals(NameLexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** Nouns for documents ("the letter"), as works; those of one noun name one work. */
    List<Found> works(List<Sentence> sentences, List<Found> names) {
        List<Found> works = new ArrayList<>();
        int name = 0;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                while (name < names.size() && names.get(name).span().end() <= token.start()) {
                    name++;
                }
                boolean named = name < names.size() && names.get(name).span().overlaps(token.span());
                if (!named && token.pos().equals("NOUN") && lexicons.works.contains(token.lemma())) {
                    works.add(new Found(token.span(), NameType.WORK, Found.KNOWN, token.lemma()));
                }
            }
        }
        return works;
    }
}
