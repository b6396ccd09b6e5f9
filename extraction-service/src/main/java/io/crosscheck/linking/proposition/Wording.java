package io.crosscheck.linking.proposition;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * Words that may state a proposition: tidied, and weighed by how far they are from a complete, readable clause.
 *
 * @param unclear 0 for a clause that can stand alone; the more, the less clear
 */
record Wording(String text, double unclear) {

    private static final int SHORT = 4;
    private static final int LONG = 30;
    private static final int COMFORTABLE = 14;
    private static final int DATELINE = 60;
    private static final double MORE_THAN_ONE_THING = 0.8;
    private static final Set<String> PRONOUNS = Set.of(
            "it", "he", "she", "they", "this", "that", "these", "those", "we", "i", "you", "there", "its", "his", "her",
            "their", "our", "my");
    private static final Set<String> SUBORDINATE = Set.of(
            "who",
            "which",
            "whom",
            "whose",
            "where",
            "when",
            "if",
            "unless",
            "because",
            "although",
            "though",
            "while",
            "after",
            "before",
            "since",
            "until",
            "following",
            "amid",
            "as",
            "and",
            "but",
            "or",
            "to",
            "than",
            "whether");
    private static final Set<String> PREPOSITIONS =
            Set.of("for", "of", "in", "on", "by", "at", "with", "from", "over", "under", "against", "about", "sir");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "no", "some", "any", "all", "most", "many", "both", "each", "every", "several", "there");
    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
            "shall", "should", "does", "did", "do", "says", "tells", "leaves", "left", "made", "makes", "took", "takes",
            "came", "comes", "went", "goes", "gave", "gives", "met", "held", "won", "lost", "rose", "fell", "began",
            "begins", "sent", "sends", "dead", "shows", "show", "wants", "want", "calls", "kills", "plans", "stands",
            "put", "puts", "there's", "it's", "that's");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String EDGES = " \t\n\r\f,;:—–-";
    private static final Pattern SPEAKER_BEHIND =
            Pattern.compile(",\\s+(?:\\p{Lu}\\S*\\s+){1,4}(?:said|says|reported|reports|wrote)\\.?$");
    private static final Pattern CONJUNCTION = Pattern.compile("^(?:that|whether) (?=\\S+ \\S)");

    static Wording of(String raw) {
        String text = tidy(raw);
        List<Word> words = Words.of(text);
        double unclear = Math.max(0, SHORT - words.size()) * 3
                + Math.max(0, words.size() - COMFORTABLE) * 0.05
                + Math.max(0, words.size() - LONG) * 0.5;
        unclear += beginning(words, text);
        unclear += verb(words);
        unclear += ending(words);
        unclear += balanced(text) ? 0 : 8;
        unclear += text.contains(" … ") ? 3 : 0;
        unclear += text.contains(", ") ? MORE_THAN_ONE_THING : 0;
        unclear += words.stream().filter(w -> PRONOUNS.contains(w.lower())).count() * 0.2;
        return new Wording(text, unclear);
    }

    Wording worse(double by) {
        return new Wording(text, unclear + by);
    }

    private static double beginning(List<Word> words, String text) {
        if (words.isEmpty() || SUBORDINATE.contains(words.get(0).lower())) {
            return 8;
        }
        Word first = words.get(0);
        if (PRONOUNS.contains(first.lower())) {
            return 4;
        }
        if (PREPOSITIONS.contains(first.lower())) {
            return first.capitalised() && text.indexOf(',') > 0 ? 1.5 : 4;
        }
        boolean opens = first.capitalised() || first.number() || DETERMINERS.contains(first.lower());
        return opens ? 0 : 2;
    }

    private static double ending(List<Word> words) {
        String last = words.isEmpty() ? "" : words.get(words.size() - 1).lower();
        return SUBORDINATE.contains(last) || PREPOSITIONS.contains(last) || DETERMINERS.contains(last) ? 8 : 0;
    }

    // A sentence has a verb that says when; headlines make do with "to".
    private static double verb(List<Word> words) {
        boolean finite = words.stream()
                .anyMatch(word -> FINITE.contains(word.lower())
                        || word.lower().endsWith("n't")
                        || (word.lower().endsWith("ed") && word.lower().length() > 4));
        if (finite || present(words)) {
            return 0;
        }
        return words.stream().anyMatch(word -> word.lower().equals("to")) ? 2.5 : 7;
    }

    // "Brisk expects": a name with a word in "-s" right behind it.
    private static boolean present(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).lower();
            boolean form =
                    !words.get(i).capitalised() && word.endsWith("s") && !word.endsWith("ss") && word.length() > 3;
            if (form && words.get(i - 1).capitalised()) {
                return true;
            }
        }
        return false;
    }

    private static String tidy(String raw) {
        String text = trimmed(SPACE.matcher(raw).replaceAll(" "));
        int close = text.indexOf(')');
        int open = text.indexOf('(');
        if (close >= 0 && close < DATELINE && (open < 0 || open > close)) {
            text = trimmed(text.substring(close + 1));
        }
        text = SPEAKER_BEHIND.matcher(text).replaceFirst("");
        text = CONJUNCTION.matcher(text).replaceFirst("");
        return quotation(text);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    // A content often begins or ends inside a quotation: its other mark is then outside.
    private static String quotation(String text) {
        if (count(text, '"') % 2 == 1) {
            return text.startsWith("\"")
                    ? text.substring(1)
                    : text.endsWith("\"") ? text.substring(0, text.length() - 1) : text + "\"";
        }
        int opened = count(text, '“') - count(text, '”');
        if (opened == 1) {
            return text.startsWith("“") ? text.substring(1) : text + "”";
        }
        return opened == -1 && text.endsWith("”") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean balanced(String text) {
        return count(text, '(') == count(text, ')')
                && count(text, '“') == count(text, '”')
                && count(text, '"') % 2 == 0;
    }

    private static int count(String text, char c) {
        int count = 0;
        for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
            count++;
        }
        return count;
    }
}
