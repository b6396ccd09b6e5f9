package io.crosscheck.evaluation.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.crosscheck.evaluation.text.PersonalPronouns;
import io.crosscheck.evaluation.text.Trimming;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;

import static java.util.Locale.ROOT;

/**
 * The names among what the extractor mentions, by trimmed span. The corpora mark neither pronouns nor common nouns, so
 * mentions by those are left out unless they equal a marked name.
 */
final class PredictedNames {

    private static final Set<String> OTHER_PRONOUNS = Set.of(
            "who",
            "whom",
            "whose",
            "which",
            "that",
            "this",
            "these",
            "those",
            "one",
            "someone",
            "somebody",
            "everyone",
            "everybody",
            "nobody",
            "anyone");

    private PredictedNames() {}

    static Map<Span, NameType> of(List<Mention> mentions, NamedText gold) {
        Map<Span, NameType> names = new HashMap<>();
        for (Mention mention : mentions) {
            Optional<NameType> type = NameType.ofMention(mention.type());
            Span span = Trimming.trim(gold.text(), mention.span());
            boolean scored = !gold.unscored().contains(span);
            if (type.isPresent() && scored && (gold.names().containsKey(span) || named(span.in(gold.text())))) {
                names.putIfAbsent(span, type.get());
            }
        }
        return names;
    }

    /** A capital or digit, apart from a leading article. */
    private static boolean named(String words) {
        boolean pronoun = PersonalPronouns.contains(words) || OTHER_PRONOUNS.contains(words.toLowerCase(ROOT));
        return !pronoun
                && Trimming.withoutArticle(words)
                        .codePoints()
                        .anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }
}
