package io.crosscheck.launcher.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.articles.Article;

/**
 * Many articles out of a few: each round tells the same reports of other people and places at another time, so that the
 * rounds are stories of their own. Deterministic.
 */
final class Happenings {

    /** A capitalised word inside a sentence: most likely a name. */
    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{3,}");

    /** Between two rounds: longer than one happening is in the news. */
    private static final Duration APART = Duration.ofDays(60);

    /** For those that came without a date. */
    private static final String UNDATED = "2024-11-01T00:00:00Z";

    private static final Set<String> KEPT = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final String[] ENDINGS = {"an", "or", "eth", "im", "ul", "ost", "ard", "enn", "iv", "olm"};

    private final List<Article> originals;

    /**
     * @param originals plain-text articles; pages are passed over
     */
    Happenings(List<Article> originals) {
        this.originals = originals.stream().filter(a -> !a.html()).toList();
    }

    List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(retold(originals.get(i % originals.size()), i / originals.size(), i));
        }
        return articles;
    }

    private static Article retold(Article original, int round, int number) {
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        about.put("externalId", "measured-" + number);
        Instant published = Instant.parse(original.about().path("publishedAt").asText(UNDATED))
                .plus(APART.multipliedBy(round));
        about.put("publishedAt", published.toString());
        return new Article("measured-" + number, renamed(original.content(), round), false, about);
    }

    private static String renamed(String text, int round) {
        String ending = ending(round);
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().map(MatchResult::group).forEach(names::add);
        names.removeAll(KEPT);
        Matcher word = Pattern.compile("[A-Z][a-z]{3,}").matcher(text);
        return word.replaceAll(w -> names.contains(w.group()) ? w.group() + ending : w.group());
    }

    private static String ending(int round) {
        StringBuilder ending = new StringBuilder();
        for (int rest = round; rest > 0; rest /= ENDINGS.length) {
            ending.append(ENDINGS[rest % ENDINGS.length]);
        }
        return ending.toString();
    }
}
