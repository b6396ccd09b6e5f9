package io.crosscheck.query.search;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.crosscheck.query.claim.Span;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;

/** Finds the words that were searched for in texts. */
public final class Marking {

    private static final Random RANDOM = new SecureRandom();

    private final Snapshot snapshot;
    private final String q;

    public Marking(Snapshot snapshot, String q) {
        this.snapshot = snapshot;
        this.q = q;
    }

    /** By an item's id the places in its text, those without any left out. */
    public <T> Map<String, List<Span>> of(List<T> items, Function<T, String> id, Function<T, String> text) {
        List<Highlights> highlights = in(items.stream().map(text).toList());
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (!highlights.get(i).spans().isEmpty()) {
                spans.put(id.apply(items.get(i)), highlights.get(i).spans());
            }
        }
        return spans;
    }

    /** Of each text. */
    List<Highlights> in(List<String> texts) {
        String query = query();
        PossibleWords possible = PossibleWords.of(query);
        List<List<Span>> places = texts.stream().map(possible::in).toList();
        Map<String, List<Span>> marked = marked(query, stretches(texts, places));
        List<Highlights> highlights = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            highlights.add(new Highlights(
                    text,
                    0,
                    places.get(i).stream()
                            .flatMap(
                                    place -> marked.get(place.in(text)).stream().map(word -> word.moved(place.start())))
                            .toList()));
        }
        return highlights;
    }

    private String query() {
        return snapshot.first(
                        Sql.of("select cast(websearch_to_tsquery('english', :q) as text) as query")
                                .with("q", q),
                        row -> row.text("query"))
                .orElseThrow();
    }

    private static List<String> stretches(List<String> texts, List<List<Span>> places) {
        return IntStream.range(0, texts.size())
                .boxed()
                .flatMap(i -> places.get(i).stream().map(place -> place.in(texts.get(i))))
                .distinct()
                .toList();
    }

    // What a word is, and its stem, the database tells; of a long text it would look at every word for the few that
    // fit.
    private Map<String, List<Span>> marked(String query, List<String> stretches) {
        if (stretches.isEmpty()) {
            return Map.of();
        }
        Highlights.Marks marks = Highlights.Marks.random(RANDOM);
        Sql sql = Sql.of("select t.text, ts_headline('english', t.text, cast(:query as tsquery), :options) as marked")
                .add("from unnest(cast(:texts as text[])) t (text)")
                .with("query", query)
                .with("options", marks.options())
                .with("texts", stretches);
        Map<String, List<Span>> spans = new HashMap<>();
        snapshot.list(
                sql, row -> spans.put(row.text("text"), Highlights.spans(row.text("text"), row.text("marked"), marks)));
        return spans;
    }
}
