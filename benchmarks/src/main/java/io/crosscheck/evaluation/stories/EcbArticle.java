package io.crosscheck.evaluation.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.crosscheck.evaluation.corpus.Detokenizer;

/**
 * An article of ECB+ (Cybulska and Vossen, LREC 2014).
 *
 * @param topic number of its topic: two happenings of one kind
 * @param story which of the two it reports, such as {@code 5+}
 * @param text one sentence a line; without the page's address, which would give the story away
 */
record EcbArticle(String id, int topic, String story, String text) {

    /** Reported on; nothing is chosen by them. */
    static final Set<Integer> HELD_OUT = Set.of(2, 5, 12, 18, 21, 23, 34, 35);

    private static final int TOPICS = 35;
    private static final Pattern TOKEN = Pattern.compile("<token [^>]*sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");

    /** Topics 1 to 35, by id. */
    static List<EcbArticle> read(Path corpora) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpora.resolve("ecbplus/ECB+"))) {
            files = walk.filter(file -> file.toString().endsWith(".xml")).toList();
        }
        List<EcbArticle> articles = new ArrayList<>();
        for (Path file : files) {
            EcbArticle article = of(file.getFileName().toString().replace(".xml", ""), Files.readString(file));
            if (article.topic <= TOPICS) {
                articles.add(article);
            }
        }
        articles.sort(Comparator.comparing(EcbArticle::id));
        return articles;
    }

    static EcbArticle of(String id, String xml) {
        String topic = id.substring(0, id.indexOf('_'));
        List<List<String>> sentences = sentences(xml);
        if (!sentences.isEmpty() && sentences.get(0).get(0).startsWith("http")) {
            sentences.remove(0);
        }
        return new EcbArticle(
                id,
                Integer.parseInt(topic),
                topic + (id.endsWith("plus") ? "+" : ""),
                Detokenizer.text(sentences, false).text());
    }

    boolean heldOut() {
        return HELD_OUT.contains(topic);
    }

    private static List<List<String>> sentences(String xml) {
        TreeMap<Integer, List<String>> sentences = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(xml);
        while (matcher.find()) {
            sentences
                    .computeIfAbsent(Integer.parseInt(matcher.group(1)), n -> new ArrayList<>())
                    .add(unescaped(matcher.group(2)));
        }
        return new ArrayList<>(sentences.values());
    }

    private static String unescaped(String token) {
        return token.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
