package io.crosscheck.linking.entity;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.linking.Report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class DefinitionsTest {

    private static Set<String> of(String acronym, String text) {
        return Definitions.in(List.of(Report.of("a").text(text).document())).longForms(acronym);
    }

    @Test
    void readsWhatBracketsSpellOut() {
        assertEquals(Set.of(NameKey.of("Harbour Rescue Unit")), of("HRU", "The Harbour Rescue Unit (HRU) came."));
        assertEquals(Set.of(NameKey.of("Harbour Rescue Unit")), of("HRU", "The HRU (Harbour Rescue Unit) came."));
        assertEquals(
                Set.of(NameKey.of("Anti-Fraud Office of Velmark")),
                of("AFOV", "The Anti-Fraud Office of Velmark (AFOV)."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ab-", "Ab ", "A", "Ab-Ab ", "AB ", "Ab of the "})
    void noTextTakesLong(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> of("AB", part.repeat(400_000 / part.length())));
    }
}
