package io.crosscheck.linking.entity;

/**
 * A rough key by which transcriptions of one foreign name meet: consonants only, letters for one sound taken
 * together, doubles once ("Qassem", "Kasim").
 */
final class Sounds {

    static String of(String folded) {
        String text = folded.replace("'", "")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("th", "t")
                .replace("dh", "d")
                .replace("zh", "z")
                .replace("ch", "c")
                .replace("dj", "j")
                .replace("ts", "c");
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sound = sound(text.charAt(i), i == 0);
            if (sound != 0 && (key.isEmpty() || key.charAt(key.length() - 1) != sound)) {
                key.append(sound);
            }
        }
        return key.toString();
    }

    private static char sound(char letter, boolean first) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> first ? 'a' : 0;
            case 'h' -> first ? 'h' : 0;
            case 'q', 'c' -> 'k';
            case 'v', 'w' -> 'v';
            case 'z' -> 's';
            default -> letter;
        };
    }

    private Sounds() {}
}
