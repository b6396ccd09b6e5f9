package io.crosscheck.store.size;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.store.ServiceRole;
import io.crosscheck.store.StoreMigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoreSizeTest {

    private static final int DOCUMENTS = 100;
    private static final int CHARACTERS = 5_000;

    @Test
    void countsWhatDocumentsTake(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory.resolve("postgresql"), "owner", 0)) {
            new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, "owner", ServiceRole.allWith("service"))
                    .run();
            try (Connection owner = DriverManager.getConnection(postgresql.url(), EmbeddedPostgresql.OWNER, "owner");
                    Statement statement = owner.createStatement()) {
                StoreSize empty = StoreSize.of(owner);
                assertEquals(0, empty.documents());

                statement.execute("insert into ingest.document (id, collection, identity, received_at)"
                        + " select n, 'c', n, now() from generate_series(1, " + DOCUMENTS + ") n");
                // digests do not compress; the second revision is the one that counts
                String text = "left(string_agg(md5(d.id || r || n), ''), " + CHARACTERS + ")";
                statement.execute(
                        "insert into ingest.revision (document_id, number, text, text_hash, known_from, known_to)"
                                + " select d.id, r, " + text + ", r, now(), case r when 1 then now() end"
                                + " from ingest.document d, generate_series(1, 2) r, generate_series(1, 200) n"
                                + " group by d.id, r");
                StoreSize full = StoreSize.of(owner);
                assertEquals(DOCUMENTS, full.documents());
                assertEquals(DOCUMENTS * CHARACTERS, full.characters());
                assertTrue(full.totalBytes() - empty.totalBytes() > 2 * DOCUMENTS * CHARACTERS / 2, full::toString);
                TableSize largest = full.tables().get(0);
                assertEquals("ingest.revision", largest.name());
                assertEquals(2 * DOCUMENTS, largest.rows());
            }
        }
    }
}
