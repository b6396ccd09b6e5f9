package io.crosscheck.query.stream;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.Later;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.change.StatusChange;
import io.crosscheck.query.database.Store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

@QueryTest
class ChangePagesTest {

    private static final Instant LEARNT = Instant.parse("2026-03-05T00:00:00Z");

    private record Limits(Duration heartbeat, int buffer, Duration poll, int clients, Duration longest)
            implements StreamConfig {}

    @Inject
    Store store;

    private final Later clock = new Later(LEARNT);
    private final String collection = "pages-" + UUID.randomUUID();

    @Test
    void tellsNothingOfADocumentThatWasTakenDownAMomentAgo() throws SQLException {
        Limits limits = new Limits(Duration.ofSeconds(1), 7, Duration.ofSeconds(1), 10, Duration.ofHours(1));
        ChangePages pages = new ChangePages(store, limits, clock);
        String proposition = "p-" + UUID.randomUUID();
        try (Fixture fixture = Fixture.open()) {
            fixture.proposition(proposition, "s-pages", "The well is dry", "NONE NONE STANDING", 0, 0, LEARNT, null);
            fixture.change(collection, 1, "s-pages", proposition, null, "NONE NONE STANDING", LEARNT);
            List<StatusChange> page = pages.after(collection, 0);
            assertEquals("The well is dry", page.get(0).text());
            fixture.run("delete from knowledge.proposition where id = ?", proposition);

            assertSame(page, pages.after(collection, 0), "read once for all who wake at once");
            clock.pass(ChangePages.KEPT);
            assertNull(pages.after(collection, 0).get(0).text());
        }
    }
}
