package io.crosscheck.benchmark.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A store of made-up knowledge, as skewed as news: a few stories with up to 2,000 documents and very many with one,
 * people and outlets by Zipf's law, ten claims a document. The same for the same seed and size.
 */
final class GeneratedStore {

    static final int CLAIMS_A_DOCUMENT = 10;

    private static final int LARGEST_STORY = 2000;
    private static final int PUBLISHERS = 500;
    private static final int WORDS = 30_000;
    private static final long SEED = 20260301;
    private static final int BATCH = 500;
    private static final int FIRST_ANALYSED = 1000;

    private final Connection connection;
    private final int documents;
    private final Random random = new Random(SEED);

    GeneratedStore(Connection connection, int documents) {
        this.connection = connection;
        this.documents = documents;
    }

    /** Writes everything, and the read model over it; only the latter where an earlier run got no further. */
    void write() throws SQLException {
        execute("set session_replication_role = replica"); // in bulk, without triggers
        execute("set synchronous_commit = off");
        execute("set maintenance_work_mem = '256MB'");
        if (ids("select id from ingest.document").size() < documents) {
            writeKnowledge();
        }
        execute("analyze");
        index();
        execute("vacuum analyze");
    }

    private void writeKnowledge() throws SQLException {
        connection.setAutoCommit(false);
        Tables tables = new Tables(connection);
        Cast cast = new Cast(new Vocabulary(WORDS, SEED), Math.max(200, documents / 5));
        cast.writePublishers(tables, PUBLISHERS);
        List<Integer> sizes = storySizes();
        int document = 0;
        for (int story = 0; story < sizes.size(); story++) {
            new GeneratedStory(tables, cast, random, story).write(document, sizes.get(story), CLAIMS_A_DOCUMENT);
            document += sizes.get(story);
            if (story % BATCH == 0) {
                connection.commit();
                progress(document);
            }
        }
        cast.writeIdentities(tables);
        tables.flush();
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void progress(int written) {
        System.err.printf("  %s: %d of %d documents%n", Instant.now(), written, documents);
    }

    /** Sizes of stories, which together have all documents; one is as large as stories get. */
    private List<Integer> storySizes() {
        List<Integer> sizes = new ArrayList<>();
        int left = documents;
        int size = Math.min(LARGEST_STORY, documents / 5);
        while (left > 0) {
            sizes.add(Math.min(size, left));
            left -= size;
            // Pareto with the exponent 1.2: most stories are a document or two
            size = (int) Math.min(LARGEST_STORY, Math.max(1, Math.pow(1 - random.nextDouble(), -1 / 1.2)));
        }
        return sizes;
    }

    private void index() throws SQLException {
        index("documents", "select id from ingest.document", 60);
        index("propositions", "select id from knowledge.proposition", 500);
        index("stories", "select id from knowledge.story", 20);
        index("entities", "select distinct knowledge.identity(id) from knowledge.entity", 200);
    }

    // A few at a time, as the services do it. What fills from nothing in one sitting has to be analysed on the way, or
    // is planned for as if it were empty.
    private void index(String what, String all, int atOnce) throws SQLException {
        List<String> ids = ids(all + " order by 1");
        System.err.printf("  %s: index of %d %s%n", Instant.now(), ids.size(), what);
        int analysed = 0;
        try (PreparedStatement index = connection.prepareStatement("select knowledge.index_" + what + "(?)")) {
            for (int from = 0; from < ids.size(); from += atOnce) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + atOnce));
                index.setArray(1, connection.createArrayOf("text", some.toArray()));
                index.execute();
                if (from > FIRST_ANALYSED + 2 * analysed) {
                    execute("analyze");
                    analysed = from;
                    System.err.printf("  %s: %d of %d%n", Instant.now(), from, ids.size());
                }
            }
        }
        execute("analyze");
    }

    private List<String> ids(String sql) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
