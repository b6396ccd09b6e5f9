package io.crosscheck.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;

/**
 * Finds stories, documents, propositions and claims by their words, and entities by their names; best first. Of words
 * that very many have, the newest are ranked.
 */
final class SearchReading {

    private static final String LIST = "search";

    private final Snapshot snapshot;
    private final AsOf asOf;

    SearchReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    private record Words(String title, String text) {}

    /**
     * A page of what is found.
     *
     * @param type null: all
     */
    Page<Hit> page(String q, String collection, Hit.Type type, String cursor, int limit) {
        List<Match> matches = new ArrayList<>();
        Function<Hit.Type, List<Match>> finding = finding(q, collection);
        for (Hit.Type each : Hit.Type.values()) {
            if (type == null || type == each) {
                matches.addAll(finding.apply(each));
            }
        }
        List<Match> rest = matches.stream()
                .filter(after(cursor))
                .sorted(Match.BEST_FIRST)
                .limit(limit + 1L)
                .toList();
        Page<Match> page = Page.of(rest, limit, match -> Cursor.of(LIST, match.rank(), match.type(), match.id()));
        return page.with(hits(page.items(), q));
    }

    private Function<Hit.Type, List<Match>> finding(String q, String collection) {
        if (asOf.time() == null) {
            return new NewestMatches(snapshot, q, collection)::of;
        }
        FormerMatches former = new FormerMatches(snapshot, asOf);
        return type -> former.of(type, q, collection, NewestMatches.MOST);
    }

    private static Predicate<Match> after(String cursor) {
        if (cursor == null) {
            return match -> true;
        }
        Cursor place = Cursor.decode(cursor, LIST, 3);
        Match last =
                new Match(Hit.Type.valueOf(place.key(1)), place.key(2), null, null, Double.parseDouble(place.key(0)));
        return match -> Match.BEST_FIRST.compare(match, last) > 0;
    }

    private List<Hit> hits(List<Match> found, String q) {
        Map<String, Words> words = words(found);
        List<Highlights> highlights = new Marking(snapshot, q)
                .in(found.stream()
                        .map(each -> words.get(key(each.type(), each.id())).text())
                        .toList());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Match each = found.get(i);
            boolean excerpt = each.type() == Hit.Type.DOCUMENT;
            Highlights shown = excerpt ? highlights.get(i).excerpt() : highlights.get(i);
            hits.add(new Hit(
                    each.type(),
                    each.id(),
                    words.get(key(each.type(), each.id())).title(),
                    shown.text(),
                    excerpt ? shown.start() : null,
                    shown.spans(),
                    each.story(),
                    each.document(),
                    each.rank()));
        }
        return hits;
    }

    // Texts are fetched for what a page shows alone, not for all that are sorted.
    private Map<String, Words> words(List<Match> found) {
        Sql sql = Sql.of("select f.type, f.id, " + text() + " as text,")
                .add("case f.type when 'DOCUMENT' then ("
                        + ofRevision("knowledge.title(r.document_id, r.number, r.title)") + ") end as title")
                .add("from unnest(cast(:types as text[]), cast(:ids as text[])) f (type, id)")
                .with("types", found.stream().map(each -> each.type().name()).toList())
                .with("ids", found.stream().map(Match::id).toList());
        return snapshot
                .list(
                        asOf.bind(sql),
                        row -> Map.entry(
                                key(Hit.Type.valueOf(row.text("type")), row.text("id")),
                                new Words(row.text("title"), row.text("text"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String key(Hit.Type type, String id) {
        return type + " " + id;
    }

    private String text() {
        return """
                case f.type
                  when 'STORY' then (select s.title from knowledge.story s where s.id = f.id and %s limit 1)
                  when 'PROPOSITION' then (select p.text from knowledge.proposition p where p.id = f.id and %s limit 1)
                  when 'CLAIM' then (select c.text from knowledge.claim c where c.id = f.id and %s limit 1)
                  when 'ENTITY' then %s
                  else (%s)
                end
                """
                .formatted(
                        asOf.holds("s"),
                        asOf.holds("p"),
                        asOf.holds("c"),
                        asOf.time() == null
                                ? "(select e.name from knowledge.entity_index e where e.entity_id = f.id)"
                                : "(select e.name from knowledge.entity e where e.id = f.id and " + asOf.holds("e")
                                        + " limit 1)",
                        ofRevision("left(r.text, 100000)"));
    }

    private String ofRevision(String column) {
        return "select " + column + " from ingest.revision r where r.document_id = f.id and " + asOf.holds("r")
                + " limit 1";
    }
}
