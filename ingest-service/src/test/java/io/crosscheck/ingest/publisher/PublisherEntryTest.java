package io.crosscheck.ingest.publisher;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublisherEntryTest {

    @Test
    void anImportedOutletGoesBeforeAShippedOne() {
        List<PublisherEntry> shipped =
                PublisherEntry.read(List.of("domains,names,kind,family", "tarn.example,Tarn Herald,NEWSPAPER,"));
        List<PublisherEntry> imported = PublisherEntry.read(List.of(
                "domains,names,kind,family",
                "# bought in spring",
                "www.tarn.example|herald.example, Tarn Herald | The Herald ,newspaper,Norden Media"));
        PublisherDirectory directory = PublisherDirectory.of(shipped, imported);

        assertEquals(
                "Norden Media",
                directory.find(null, null, "herald.example", null).orElseThrow().family());
        assertEquals(
                "Norden Media",
                directory.find(null, "tarn herald", null, null).orElseThrow().family());
        assertEquals(1, directory.outlets().size());
    }

    @Test
    void saysWhichLineIsWrong() {
        IllegalArgumentException short1 = assertThrows(
                IllegalArgumentException.class, () -> PublisherEntry.read(List.of("head", "tarn.example,Tarn Herald")));
        assertTrue(short1.getMessage().contains("Line 2"), short1.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> PublisherEntry.read(List.of("head", "tarn.example,Tarn Herald,PAMPHLET,")));
    }
}
