package io.crosscheck.linking.proposition;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Chooses the words that state a proposition most clearly. */
public final class PropositionText {

    private static final int SHORT = 5;
    private static final int LONG = 24;
    private static final Set<String> UNCLEAR = Set.of(
            "it", "he", "she", "they", "this", "that", "these", "those", "we", "i", "you", "who", "which", "there",
            "its", "his", "her", "their", "and", "but", "or", "to", "as", "for", "of", "in", "on", "by", "sir", "also");

    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
            "shall", "should", "does", "did", "do", "said", "says", "told", "tells", "leaves", "left", "made", "makes",
            "took", "takes", "came", "comes", "went", "goes", "gave", "gives", "met", "held", "won", "lost", "rose",
            "fell", "began", "begins", "to");

    // How many propositions a claim touches: the fewer, the more it speaks of each.
    private final Map<StoryClaim, Integer> spread = new HashMap<>();

    /** The propositions of one story. */
    public PropositionText(Collection<Draft> drafts) {
        drafts.forEach(draft -> draft.touches().forEach(touch -> spread.merge(touch.claim(), 1, Integer::sum)));
    }

    /** The clearest wording among the claims that assert it; among all where none does. */
    public String of(Draft draft) {
        List<Touching> asserting = draft.with(Stance.ASSERTS);
        List<Touching> candidates = asserting.isEmpty() ? draft.touches() : asserting;
        return candidates.stream()
                .min(Comparator.comparingDouble(this::unclear).thenComparing(Touching::claim))
                .map(PropositionText::words)
                .orElseThrow();
    }

    private static String words(Touching touch) {
        String text = touch.claim().text();
        String words = touch.main() ? touch.claim().content() : expanded(touch).in(text);
        return words.replaceAll("\\s+", " ").replaceAll("^[\\s,;:—–-]+|[\\s,;:—–-]+$", "");
    }

    // What is only mentioned is stated by its own clause, with what the clause says it of.
    private static Span expanded(Touching touch) {
        Span content = touch.claim().claim().content().cover();
        boolean relative = Words.of(
                        touch.claim().text(),
                        touch.clause().start(),
                        touch.clause().end())
                .get(0)
                .lower()
                .matches("that|which|who|whose|where");
        return relative ? new Span(content.start(), touch.clause().end()) : touch.clause();
    }

    // Roughly: a sentence has a verb that says when.
    private static boolean finite(Word word) {
        return FINITE.contains(word.lower())
                || (word.lower().endsWith("ed") && word.lower().length() > 4);
    }

    private double unclear(Touching touch) {
        List<Word> words = Words.of(words(touch));
        double unclear = touch.main() ? 0 : 4;
        unclear += Math.max(0, SHORT - words.size()) + Math.max(0, words.size() - LONG) * 0.5 + words.size() * 0.05;
        if (words.isEmpty() || UNCLEAR.contains(words.get(0).lower())) {
            unclear += 5;
        }
        unclear += words.stream().filter(w -> UNCLEAR.contains(w.lower())).count() * 0.1;
        unclear += words.stream().noneMatch(PropositionText::finite) ? 3 : 0;
        unclear += 0.7 * spread.get(touch.claim());
        unclear += words(touch).contains(" … ") ? 3 : 0;
        unclear += touch.claim().claim().kind() == ClaimKind.DIRECT ? 1 : 0;
        unclear += touch.claim().counted() && !touch.claim().withdrawn() ? 0 : 10;
        return unclear;
    }
}
