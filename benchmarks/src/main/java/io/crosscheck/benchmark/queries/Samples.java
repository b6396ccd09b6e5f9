package io.crosscheck.benchmark.queries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What queries ask for, drawn from the store itself: people, outlets and words as often as claims have them, so popular
 * ones more often; stories, propositions and documents each as often as any other.
 */
final class Samples {

    private static final int DRAWN = 4000;

    private final List<String> stories;
    private final List<String> propositions;
    private final List<String> documents;
    private final List<String> entities;
    private final List<String> speakers;
    private final List<String> publishers;
    private final List<String> names;
    private final List<String> contents;

    Samples(Connection connection) throws SQLException {
        stories = texts(connection, "select story_id from knowledge.story_index order by md5(story_id)");
        propositions = texts(
                connection, "select proposition_id from knowledge.proposition_index order by md5(proposition_id)");
        documents = texts(connection, "select document_id from knowledge.document_index order by md5(document_id)");
        entities = facet(connection, "entity");
        speakers = facet(connection, "speaker").stream()
                .filter(each -> !each.startsWith("e-") && !each.equals(each.toUpperCase()))
                .toList();
        publishers = facet(connection, "pub");
        names = texts(
                connection,
                "select e.name from knowledge.entity_member m join knowledge.entity e on e.id = m.entity_id"
                        + " order by md5(m.document_id || m.local_entity)");
        contents = texts(connection, "select text from knowledge.claim order by md5(id)");
    }

    private static List<String> facet(Connection connection, String name) throws SQLException {
        return texts(
                connection,
                ("select substr(f, %d) from (select claim_id, facets from knowledge.claim_index order by md5(claim_id)"
                                + " limit %d) c, unnest(facets) f where f like '%s:%%' order by md5(claim_id || f)")
                        .formatted(name.length() + 2, DRAWN, name));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql + " limit " + DRAWN)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Every kind of query that is measured. */
    List<QueryKind> kinds() {
        return List.of(
                new QueryKind("stories, newest", r -> "/v1/stories"),
                new QueryKind("stories of an entity", r -> "/v1/stories?sort=-contested&entity=" + any(entities, r)),
                new QueryKind("story at a glance", r -> "/v1/stories/" + any(stories, r) + "/overview"),
                new QueryKind("story, whole", r -> "/v1/stories/" + any(stories, r)),
                new QueryKind("timeline", r -> "/v1/stories/" + any(stories, r) + "/timeline?limit=200"),
                new QueryKind("matrix", r -> "/v1/stories/" + any(stories, r) + "/matrix"),
                new QueryKind(
                        "contested propositions",
                        r -> "/v1/propositions?dispute=CONTESTED&publisher=" + any(publishers, r)),
                new QueryKind(
                        "propositions of an entity",
                        r -> "/v1/propositions?entity=" + any(entities, r) + "&support=CORROBORATED"),
                new QueryKind("resting on one outlet", r -> "/v1/propositions?restsOnlyOn=" + any(publishers, r)),
                new QueryKind("what changed in a week", r -> {
                    int month = 1 + r.nextInt(8);
                    return "/v1/propositions?sort=-changed&from=2025-0" + month + "-10&to=2025-0" + month
                            + "-17&speaker=" + any(speakers, r);
                }),
                new QueryKind(
                        "propositions as of a time", r -> "/v1/propositions?asOf=2026-03-02&story=" + any(stories, r)),
                new QueryKind("proposition", r -> "/v1/propositions/" + any(propositions, r)),
                new QueryKind(
                        "claims of a speaker",
                        r -> "/v1/claims?sort=-at&speaker=" + any(speakers, r) + "&kind=INDIRECT"),
                new QueryKind(
                        "claims, five conditions",
                        r -> "/v1/claims?polarity=NEGATIVE&certainty=POSSIBLE&tense=" + "FUTURE&publisher="
                                + any(publishers, r) + "&from=2025-01-01"),
                new QueryKind("claims by words", r -> "/v1/claims?q=" + words(2, r)),
                new QueryKind("propositions by words", r -> "/v1/propositions?q=" + words(1, r)),
                new QueryKind(
                        "entities by name",
                        r -> "/v1/entities?q=" + encoded(any(names, r).substring(0, 4))),
                new QueryKind("entity", r -> "/v1/entities/" + any(entities, r)),
                new QueryKind("documents of an outlet", r -> "/v1/documents?publisher=" + any(publishers, r)),
                new QueryKind("document", r -> "/v1/documents/" + any(documents, r)),
                new QueryKind("search", r -> "/v1/search?q=" + words(1 + r.nextInt(3), r)),
                new QueryKind("search, misspelt", r -> "/v1/search?q=" + misspelt(words(1, r), r)));
    }

    private static String any(List<String> of, Random random) {
        return encoded(of.get(random.nextInt(of.size())));
    }

    /** Words that stand in one claim. */
    private String words(int count, Random random) {
        List<String> words = Stream.of(
                        contents.get(random.nextInt(contents.size())).split("[^a-zA-Z]+"))
                .filter(word -> word.length() > 3)
                .toList();
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < count; i++) {
            some.append(i == 0 ? "" : "+").append(words.get(random.nextInt(words.size())));
        }
        return some.toString();
    }

    private static String misspelt(String word, Random random) {
        int place = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
