package io.crosscheck.linking.work;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.linking.store.LinkQueue;
import io.crosscheck.linking.store.LinkQueue.Waiting;
import io.crosscheck.linking.work.LinkedStore.Arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An older revision that is read while its document is being linked is not left out of the graph. */
class LateRevisionTest {

    @TempDir
    static Path directory;

    private final LinkQueue queue = new LinkQueue();

    @Test
    void keepsADocumentWaitingThatAnOlderRevisionWasReadOfMeanwhile() throws Exception {
        try (LinkedStore store = LinkedStore.start(directory);
                Connection linker = store.connect()) {
            store.arrive(revision(3));
            Waiting found = queue.waiting(linker, "a").orElseThrow();
            linker.commit();
            store.arrive(revision(1));
            queue.linked(linker, List.of(found), Instant.now());
            linker.commit();

            Waiting again = queue.waiting(linker, "a").orElseThrow();
            assertEquals(found.run(), again.run());
            queue.linked(linker, List.of(again), Instant.now());
            linker.commit();
            assertTrue(queue.waiting(linker, "a").isEmpty());

            store.arrive(revision(2));
            assertTrue(queue.waiting(linker, "a").isPresent());
        }
    }

    private static Arrival revision(int number) {
        Extraction extraction = new Extraction(
                "The mill will close.", List.of(), List.of(), List.of(), List.of(), new Extraction.Extractor("test"));
        return new Arrival("a", "default", number, null, null, Instant.parse("2031-03-04T10:00:00Z"), extraction);
    }
}
