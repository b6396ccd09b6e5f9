package io.crosscheck.query.spelling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;

/** Puts words that a collection has for words that it has not, where one of a like spelling exists. */
public final class Spelling {

    private static final Pattern WORD = Pattern.compile("(?<![-\\p{L}\\p{N}])\\p{L}[\\p{L}'-]{2,39}(?!\\p{N})");
    private static final int MOST_WORDS = 8;

    private final Snapshot snapshot;
    private final String collection;

    public Spelling(Snapshot snapshot, String collection) {
        this.snapshot = snapshot;
        this.collection = collection;
    }

    /** What was meant by what is searched for; the same where all words occur, or no like ones do, or it is null. */
    public String of(String q) {
        if (q == null) {
            return null;
        }
        Set<String> words = new LinkedHashSet<>();
        Matcher found = WORD.matcher(q);
        while (found.find() && words.size() < MOST_WORDS) {
            words.add(found.group().toLowerCase(Locale.ROOT));
        }
        Map<String, String> meant = new HashMap<>();
        for (String word : unknown(words)) {
            like(word).stream()
                    .filter(other -> EditDistance.between(word, other) <= allowed(word))
                    .min(Comparator.comparingInt(other -> EditDistance.between(word, other)))
                    .ifPresent(other -> meant.put(word, other));
        }
        return meant.isEmpty()
                ? q
                : WORD.matcher(q)
                        .replaceAll(word -> Matcher.quoteReplacement(
                                meant.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
    }

    // A short word has too many neighbours for two slips.
    private static int allowed(String word) {
        return word.length() < 6 ? 1 : 2;
    }

    // Known is a word whose stem occurs; stop words have none.
    private List<String> unknown(Set<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        Sql sql = Sql.of(
                        """
                        select w from unnest(cast(:words as text[])) w
                        where ts_lexize('english_stem', w) <> '{}'
                          and not exists (select 1 from knowledge.word k where k.collection = :collection and k.word = w)
                          and not exists (select 1 from knowledge.word k
                            where k.collection = :collection and k.stem = (ts_lexize('english_stem', w))[1])
                        """)
                .with("words", words)
                .with("collection", collection);
        return snapshot.list(sql, row -> row.text("w"));
    }

    // Likest first. Two letters exchanged spoil most trigrams of a short word, so such words are looked up themselves.
    private List<String> like(String word) {
        Sql sql = Sql.of("(select k.word, 1 as likeness from knowledge.word k")
                .add("where k.collection = :collection and k.word = any(:exchanged))")
                .add("union all (select k.word, similarity(k.word, :word) as likeness from knowledge.word k")
                .add("where k.collection = :collection and k.word % :word")
                .add("and length(k.word) between :length - 2 and :length + 2")
                .add("order by likeness desc, k.word limit 50) order by likeness desc, word")
                .with("exchanged", exchanged(word))
                .with("collection", collection)
                .with("word", word)
                .with("length", word.length())
                .fitted();
        return snapshot.list(sql, row -> row.text("word"));
    }

    private static List<String> exchanged(String word) {
        return IntStream.range(0, word.length() - 1)
                .mapToObj(i -> word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2))
                .toList();
    }
}
