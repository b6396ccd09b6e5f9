package io.crosscheck.evaluation.attribution;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;

import io.crosscheck.evaluation.text.PersonalPronouns;
import io.crosscheck.evaluation.text.SentenceNumbers;
import io.crosscheck.evaluation.text.Trimming;
import io.crosscheck.extraction.annotation.Span;

/** Annotated sources that are hard to find. */
enum HardSource {
    /** In none of the sentences of the content. */
    OUTSIDE("source outside the content's sentences") {
        @Override
        boolean applies(String text, SentenceNumbers sentences, Attribution gold) {
            return gold.has(Part.SOURCE)
                    && Collections.disjoint(
                            sentences.of(gold.spans(Part.SOURCE)), sentences.of(gold.spans(Part.CONTENT)));
        }
    },
    /** Not in the sentence with which the content begins. */
    OUTSIDE_FIRST("source outside the content's first sentence") {
        @Override
        boolean applies(String text, SentenceNumbers sentences, Attribution gold) {
            SortedSet<Integer> content = sentences.of(gold.spans(Part.CONTENT));
            return gold.has(Part.SOURCE)
                    && !sentences.of(gold.spans(Part.SOURCE)).contains(content.first());
        }
    },
    PRONOUN("pronoun source") {
        @Override
        boolean applies(String text, SentenceNumbers sentences, Attribution gold) {
            List<Span> source = Trimming.canonical(text, gold.spans(Part.SOURCE));
            return source.size() == 1 && PersonalPronouns.contains(source.get(0).in(text));
        }
    };

    private final String words;

    HardSource(String words) {
        this.words = words;
    }

    abstract boolean applies(String text, SentenceNumbers sentences, Attribution gold);

    String words() {
        return words;
    }

    /**
     * How many were found: the attribution is paired and its first source shares a word with the annotated one.
     *
     * @param exact of those, with the very span
     */
    record Found(int gold, int found, int exact) {

        static final Found NONE = new Found(0, 0, 0);

        /** @param predicted the attribution paired with it, or null */
        static Found of(Attribution gold, Attribution predicted, boolean exact) {
            if (predicted == null) {
                return new Found(1, 0, 0);
            }
            Set<Integer> words = predicted.has(Part.SOURCE) ? predicted.words(Part.SOURCE) : Set.of();
            boolean found = !Collections.disjoint(words, gold.words(Part.SOURCE));
            return new Found(1, found ? 1 : 0, exact ? 1 : 0);
        }

        Found plus(Found other) {
            return new Found(gold + other.gold, found + other.found, exact + other.exact);
        }

        /** Of so many in a hundred the source was found. */
        double share() {
            return gold == 0 ? 0 : 100.0 * found / gold;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d of %d found (%.1f%%), exact %d (%.1f%%)",
                    found,
                    gold,
                    share(),
                    exact,
                    gold == 0 ? 0 : 100.0 * exact / gold);
        }
    }
}
