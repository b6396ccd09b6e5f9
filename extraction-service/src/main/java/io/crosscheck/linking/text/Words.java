package io.crosscheck.linking.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Passage;
import io.crosscheck.extraction.annotation.Span;

import opennlp.tools.stemmer.PorterStemmer;

/** Cuts text into words: cheap enough to be done again whenever a story is linked. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("(?:\\p{L}\\.){2,}|\\p{L}[\\p{L}\\p{M}]*(?:['’](?!s\\b)\\p{L}+)?|\\d+(?:[.,:]\\d+)*");

    /** The words of a whole text. */
    public static List<Word> of(String text) {
        return of(text, 0, text.length());
    }

    /** The words of a passage of a document's text, with the document's offsets. */
    public static List<Word> of(String document, Passage passage) {
        List<Word> words = new ArrayList<>();
        for (Span span : passage.spans()) {
            words.addAll(of(document, span.start(), span.end()));
        }
        return words;
    }

    /** The words from one offset to another, exclusive. */
    public static List<Word> of(String document, int start, int end) {
        List<Word> words = new ArrayList<>();
        PorterStemmer stemmer = new PorterStemmer();
        Matcher matcher = WORD.matcher(document).region(start, end);
        while (matcher.find()) {
            String text = matcher.group();
            String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(new Word(matcher.start(), matcher.end(), text, lower, stem(stemmer, lower)));
        }
        return words;
    }

    /** The stem by which words of one meaning meet. */
    public static String stem(String word) {
        return stem(new PorterStemmer(), word.toLowerCase(Locale.ROOT));
    }

    private static String stem(PorterStemmer stemmer, String lower) {
        if (!Character.isLetter(lower.codePointAt(0)) || lower.indexOf('.') > 0) {
            return lower.replace(".", "").replace(",", "");
        }
        return stemmer.stem(lower);
    }

    private Words() {}
}
