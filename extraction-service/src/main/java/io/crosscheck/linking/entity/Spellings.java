package io.crosscheck.linking.entity;

/**
 * A key by which transcriptions of one foreign name meet across stories: its {@linkplain Sounds consonants} and the
 * kind of its first vowel, open or rounded, which tells "Hassan" from "Hussein". Finer than consonants alone, since
 * nothing else narrows down who is meant.
 */
final class Spellings {

    private static final String ROUNDED = "ou";
    private static final String VOWELS = "aeiouy";

    /**
     * The key of a folded name.
     *
     * @param folded lower-case ASCII letters
     */
    static String of(String folded) {
        String sounds = Sounds.of(folded);
        for (int i = 0; i < folded.length(); i++) {
            if (VOWELS.indexOf(folded.charAt(i)) >= 0) {
                return sounds + (ROUNDED.indexOf(folded.charAt(i)) >= 0 ? "-o" : "-a");
            }
        }
        return sounds;
    }

    private Spellings() {}
}
