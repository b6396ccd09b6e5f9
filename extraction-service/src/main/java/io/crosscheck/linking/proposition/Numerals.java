package io.crosscheck.linking.proposition;

import java.util.Set;
import java.util.TreeSet;

import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Compares the numbers that contents are written with: another number says something else. */
final class Numerals {

    static boolean same(StoryClaim one, StoryClaim other) {
        Set<String> numbers = numbers(one);
        Set<String> others = numbers(other);
        return numbers.isEmpty() || others.isEmpty() || numbers.equals(others);
    }

    private static Set<String> numbers(StoryClaim claim) {
        Set<String> numbers = new TreeSet<>();
        for (Word word : Words.of(claim.text(), claim.claim().content())) {
            if (word.number()) {
                numbers.add(word.stem());
            }
        }
        return numbers;
    }

    private Numerals() {}
}
