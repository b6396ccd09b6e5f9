package io.crosscheck.extraction.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Universal Dependencies parts of speech by OpenNLP's maximum entropy model of the English Web Treebank. Safe for use
 * by several threads: the model is shared, a tagger is not.
 */
final class PartsOfSpeech {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    /** The beam search copies its history at every word, so that long stretches are tagged piece by piece. */
    private static final int LONGEST = 120;

    /** No article has more words; further ones are told by their looks alone, so that huge texts take bounded time. */
    private static final int MOST = 60_000;

    private static final int LONGEST_WORD = 60;

    /** Making one reads a description of the model's features, which takes as long as tagging a few sentences. */
    private final ThreadLocal<POSTaggerME> taggers;

    PartsOfSpeech() {
        try (InputStream in = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("no part-of-speech model " + MODEL);
            }
            POSModel model = new POSModel(in);
            taggers = ThreadLocal.withInitial(() -> new POSTaggerME(model));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A tagger for one document. */
    Tagger tagger() {
        return new Tagger(taggers.get());
    }

    /** For one document. Not safe for use by several threads. */
    static final class Tagger {

        private final POSTaggerME tagger;
        private int tagged;

        private Tagger(POSTaggerME tagger) {
            this.tagger = tagger;
        }

        String[] tag(String[] words) {
            String[] tags = new String[words.length];
            for (int from = 0; from < words.length; from += LONGEST) {
                int to = Math.min(from + LONGEST, words.length);
                String[] piece = Arrays.copyOfRange(words, from, to);
                System.arraycopy(tagPiece(piece), 0, tags, from, piece.length);
            }
            return tags;
        }

        private String[] tagPiece(String[] words) {
            boolean hasLetters = false;
            for (int i = 0; i < words.length; i++) {
                hasLetters |= Character.isLetter(words[i].codePointAt(0));
                if (words[i].length() > LONGEST_WORD) {
                    words[i] = words[i].substring(0, LONGEST_WORD);
                }
            }
            tagged += words.length;
            String[] tags = hasLetters && tagged <= MOST ? tagger.tag(plain(words)) : new String[words.length];
            boolean titleCase = isTitleCase(words);
            for (int i = 0; i < words.length; i++) {
                tags[i] = corrected(words[i], tags[i]);
                if ("PUNCT".equals(tags[i]) && isClitic(words[i])) {
                    tags[i] = i > 0 && "PRON".equals(tags[i - 1]) ? "AUX" : "PART";
                }
                if (!titleCase && i > 0 && "NOUN".equals(tags[i]) && isName(words[i - 1], words[i])) {
                    tags[i] = "PROPN";
                }
            }
            return tags;
        }

        /** Typographic signs the treebank does not hold, as it writes them. */
        private static String[] plain(String[] words) {
            String[] plain = new String[words.length];
            for (int i = 0; i < words.length; i++) {
                plain[i] = words[i].replace('\u2019', '\'')
                        .replace('\u2018', '\'')
                        .replace('\u201C', '"')
                        .replace('\u201D', '"')
                        .replace('\u2014', '-')
                        .replace('\u2013', '-');
            }
            return plain;
        }

        private static boolean isClitic(String word) {
            return word.length() > 1 && Characters.isApostrophe(word.charAt(0)) && Character.isLetter(word.charAt(1));
        }

        /** A headline's capitals say nothing. */
        private static boolean isTitleCase(String[] words) {
            int upper = 0;
            int lower = 0;
            for (String word : words) {
                if (word.length() > 3 && Character.isUpperCase(word.charAt(0))) {
                    upper++;
                } else if (word.length() > 3 && Character.isLowerCase(word.charAt(0))) {
                    lower++;
                }
            }
            return upper > lower;
        }

        /** The model takes unknown names for nouns; a capital within a sentence says otherwise. */
        private static boolean isName(String before, String word) {
            return Character.isUpperCase(word.charAt(0)) && Character.isLetterOrDigit(before.charAt(0));
        }

        /** What a word without a letter is can be told from its looks. */
        private static String corrected(String word, String tag) {
            int first = word.codePointAt(0);
            if (Character.isLetter(first)) {
                return "PUNCT".equals(tag) || tag == null ? (Character.isUpperCase(first) ? "PROPN" : "X") : tag;
            }
            if (Character.isDigit(first)) {
                return tag == null || "PUNCT".equals(tag) || "PROPN".equals(tag) ? "NUM" : tag;
            }
            boolean clitic = word.length() > 1 && Character.isLetter(word.codePointAt(1));
            if (clitic && tag != null) {
                return tag;
            }
            if (word.length() == 1 && Characters.isSingleQuote(word.charAt(0)) && "PART".equals(tag)) {
                return tag;
            }
            return Character.getType(first) == Character.CURRENCY_SYMBOL || "%&+=@#".indexOf(first) >= 0
                    ? "SYM"
                    : "PUNCT";
        }
    }
}
