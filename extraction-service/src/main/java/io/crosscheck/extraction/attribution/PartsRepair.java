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

    /**
     * What a sentence's tokens are.
     *
     * @param tags parts of speech
     * @param persons which of them belong to a person's name
     */
    record Parts(String[] tags, boolean[] persons) {}

    private static final Set<String> SUSPECT = Set.of("ADV", "VERB", "ADJ", "X", "INTJ", "PRON", "NOUN");

    private static final Set<String> TELLING = Set.of("adds", "says", "notes", "states", "claims", "argues", "warns");
    private static final int LONGEST_SUBJECT = 5;
    private static final Set<String> GOVERNING = Set.of("by", "of", "from", "with", "despite");
    private static final int LONGEST_PREPOSITION = "Against".length();

    private final List<Mention> mentions;
    private final CueLexicon lexicon;
    private int next;

    PartsRepair(Names names, CueLexicon lexicon) {
        this.mentions = names.mentions();
        this.lexicon = lexicon;
    }

    Parts of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        String[] parts = new String[tokens.size()];
        boolean[] persons = new boolean[parts.length];
        boolean titled = titled(tokens);
        for (int i = 0; i < parts.length; i++) {
            Token token = tokens.get(i);
            parts[i] = token.pos();
            persons[i] = person(token);
            if (upper(token) && (SUSPECT.contains(token.pos()) || heavy(token)) && named(token)) {
                parts[i] = "PROPN";
            } else if (!titled
                    && i > 1
                    && upper(token)
                    && SUSPECT.contains(token.pos())
                    && parts[i - 1].equals("PROPN")
                    && upper(tokens.get(i - 1))) {
                parts[i] = "PROPN";
            } else if (token.pos().equals("ADJ") && speaker(tokens, i)
                    || spokenTo(tokens, i)
                    || department(tokens, i)
                    || governed(tokens, i)) {
                parts[i] = "NOUN";
            } else if (heavy(token) && upper(token) && i + 1 < parts.length && beginsPerson(tokens.get(i + 1))) {
                parts[i] = "PROPN";
            } else if (toldAside(tokens, i)) {
                parts[i] = "VERB";
            } else if (closeTo(tokens, i)) {
                parts[i] = "ADJ";
            }
        }
        return new Parts(parts, persons);
    }

    /** "Nurses | Association": too long for a preposition within a name. */
    private static boolean heavy(Token token) {
        return token.pos().equals("ADP") && token.text().length() > LONGEST_PREPOSITION;
    }

    private static boolean upper(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    /** Whether the words are capitalised as in a headline, where capitals tell nothing. */
    private static boolean titled(List<Token> tokens) {
        int words = 0;
        int capitals = 0;
        for (Token token : tokens) {
            if (token.text().length() > 3 && Character.isLetter(token.text().codePointAt(0))) {
                words++;
                capitals += upper(token) ? 1 : 0;
            }
        }
        return capitals * 3 > words * 2;
    }

    private boolean person(Token token) {
        named(token);
        return next < mentions.size()
                && mentions.get(next).start() <= token.start()
                && mentions.get(next).type().startsWith("PERSON");
    }

    private boolean beginsPerson(Token token) {
        for (int m = next; m < mentions.size() && mentions.get(m).start() <= token.start(); m++) {
            if (mentions.get(m).end() > token.start() && mentions.get(m).type().startsWith("PERSON")) {
                return upper(token);
            }
        }
        return false;
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

    /** "told reporters the ...": takes the people for another verb. */
    private boolean spokenTo(List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i).pos().equals("VERB")
                && tokens.get(i - 1).pos().equals("VERB")
                && tokens.get(i).text().endsWith("ers")
                && lexicon.people(tokens.get(i).text().toLowerCase(Locale.ROOT));
    }

    /** ", the report adds,": takes the verb for a noun. */
    private static boolean toldAside(List<Token> tokens, int i) {
        boolean framed = i > 2
                && i + 1 < tokens.size()
                && TELLING.contains(tokens.get(i).text())
                && tokens.get(i).pos().equals("NOUN")
                && tokens.get(i - 1).pos().matches("NOUN|PROPN")
                && tokens.get(i + 1).text().equals(",");
        for (int k = i - 2; framed && k >= Math.max(0, i - LONGEST_SUBJECT); k--) {
            if (tokens.get(k).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** ", department spokeswoman Ana Brito": takes where somebody works for a verb. */
    private boolean department(List<Token> tokens, int i) {
        return i > 0
                && i + 2 < tokens.size()
                && tokens.get(i).pos().equals("VERB")
                && tokens.get(i - 1).text().equals(",")
                && !tokens.get(i).text().matches(".*(?:ing|ed|s)")
                && lexicon.people(tokens.get(i + 1).text().toLowerCase(Locale.ROOT))
                && upper(tokens.get(i + 2));
    }

    /** "followed by reports suggesting": no verb with a subject stands behind a preposition. */
    private static boolean governed(List<Token> tokens, int i) {
        return i > 0
                && GOVERNING.contains(tokens.get(i - 1).text())
                && tokens.get(i).pos().equals("VERB")
                && tokens.get(i).text().endsWith("s");
    }

    /** "sources close to the talks": takes it for a verb. */
    private boolean closeTo(List<Token> tokens, int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.get(i).text().equals("close")
                && tokens.get(i + 1).text().equals("to")
                && lexicon.people(tokens.get(i - 1).text().toLowerCase(Locale.ROOT));
    }

    private boolean speaker(List<Token> tokens, int i) {
        if (!lexicon.speaker(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        String after = i + 1 < tokens.size() ? tokens.get(i + 1).pos() : "";
        if (i + 1 < tokens.size() && beginsPerson(tokens.get(i + 1))) {
            return true;
        }
        return !after.equals("NOUN") && !after.equals("PROPN") && !after.equals("ADJ");
    }
}
