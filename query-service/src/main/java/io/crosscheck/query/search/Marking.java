package io.crosscheck.query.search;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

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
        if (texts.isEmpty()) {
            return List.of();
        }
        Highlights.Marks marks = Highlights.Marks.random(RANDOM);
        Sql sql = Sql.of(
                        "select ts_headline('english', t.text, websearch_to_tsquery('english', :q), :options) as marked")
                .add("from unnest(cast(:texts as text[])) with ordinality t (text, n) order by t.n")
                .with("q", q)
                .with("options", marks.options())
                .with("texts", texts);
        List<String> marked = snapshot.list(sql, row -> row.text("marked"));
        return java.util.stream.IntStream.range(0, texts.size())
                .mapToObj(i -> Highlights.of(texts.get(i), marked.get(i), marks))
                .toList();
    }
}
