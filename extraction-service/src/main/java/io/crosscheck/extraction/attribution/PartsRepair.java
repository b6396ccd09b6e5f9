package io.crosscheck.extraction.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.naming.Names;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/**
 * Corrects parts of speech that the tagger gets wrong where it hurts: a name tagged as adverb or verb, a noun for those
 * who speak tagged as adjective. Goes through the sentences in text order; one use.
 */
final class PartsRepair {

    private static final Set<String> SUSPECT = Set.of("ADV", "VERB", "ADJ", "X", "INTJ", "PRON", "NOUN");

    private final List<Mention> mentions;
    private final CueLexicon lexicon;
    private int next;

    PartsRepair(Names names, CueLexicon lexicon) {
        this.mentions = names.mentions();
        this.lexicon = lexicon;
    }

    String[] of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        String[] parts = new String[tokens.size()];
        for (int i = 0; i < parts.length; i++) {
            Token token = tokens.get(i);
            parts[i] = token.pos();
            if (SUSPECT.contains(token.pos())
                    && Character.isUpperCase(token.text().codePointAt(0))
                    && named(token)) {
                parts[i] = "PROPN";
            } else if (token.pos().equals("ADJ") && speaker(tokens, i)) {
                parts[i] = "NOUN";
            }
        }
        return parts;
    }

    private boolean named(Token token) {
        while (next < mentions.size() && mentions.get(next).end() <= token.start()) {
            next++;
        }
        if (next >= mentions.size() || mentions.get(next).start() > token.start()) {
            return false;
        }
        String type = mentions.get(next).type();
        return type.startsWith("PERSON") || type.startsWith("ORGANIZATION") || type.startsWith("LOCATION");
    }

    private boolean speaker(List<Token> tokens, int i) {
        if (!lexicon.speaker(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        String after = i + 1 < tokens.size() ? tokens.get(i + 1).pos() : "";
        return !after.equals("NOUN") && !after.equals("PROPN") && !after.equals("ADJ");
    }
}
