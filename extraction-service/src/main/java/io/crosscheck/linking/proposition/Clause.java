package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.crosscheck.linking.text.Sentences;
import io.crosscheck.linking.text.Verbs;
import io.crosscheck.linking.text.Word;

/**
 * A stretch of a content that says one thing.
 *
 * @param main whether nothing subordinates it to what stands before
 * @param sentence which sentence of the content it belongs to, from 0
 */
record Clause(List<Word> words, boolean main, int sentence) {

    private static final Set<String> SUBORDINATORS = Set.of(
            "after",
            "before",
            "following",
            "because",
            "although",
            "though",
            "while",
            "whereas",
            "when",
            "where",
            "which",
            "who",
            "whom",
            "whose",
            "amid",
            "prompted",
            "despite",
            "since",
            "telling",
            "saying",
            "adding",
            "explaining",
            "noting",
            "citing",
            "meaning",
            "as");
    private static final Set<String> FRONTED =
            Set.of("as", "since", "because", "although", "though", "while", "when", "after", "before");
    private static final Set<String> ATTACHING = Set.of("after", "before", "following", "since", "despite", "amid");
    private static final Set<String> TALLIES = Set.of("number", "toll", "tally", "count", "total");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they", "we", "i");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "until", "whether", "once", "when", "while", "as", "although", "though", "because");
    private static final Set<String> JOINTS = Set.of("and", "but");
    private static final int LONGEST_SUBJECT = 6;
    private static final Set<String> RELATIVES = Set.of("that");
    private static final Set<String> OF = Set.of("which", "whom");
    private static final int OF_WHICH = 4;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=[\\s\"”’')]|\\z)|\\n|[;:]|\\s[–—-]+\\s");

    Clause {
        words = List.copyOf(words);
    }

    /** Cuts words of a document's text into clauses. */
    static List<Clause> of(List<Word> words, String text) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        boolean main = true;
        int sentence = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String gap = i == 0 ? "" : text.substring(words.get(i - 1).end(), word.start());
            boolean newSentence =
                    !open.isEmpty() && SENTENCE_END.matcher(gap).find() && !abbreviated(words.get(i - 1), gap);
            boolean subordinate = i > 0 && subordinates(words, i, gap) && !attached(open, words, i);
            boolean resumes =
                    gap.indexOf(',') >= 0 && (fronted(open) || spliced(open, words, i)) || coordinated(open, words, i);
            if (newSentence || subordinate || resumes) {
                if (!open.isEmpty()) {
                    clauses.add(new Clause(open, main && !(resumes && fronted(open)), sentence));
                }
                open = new ArrayList<>();
                main = newSentence || resumes;
                sentence += newSentence ? 1 : 0;
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            clauses.add(new Clause(open, main, sentence));
        }
        return clauses;
    }

    // "The number of dead after the collapse rose": no clause, but part of what has still to get its verb.
    private static boolean attached(List<Word> open, List<Word> words, int i) {
        return ATTACHING.contains(words.get(i).lower())
                && open.stream().anyMatch(word -> TALLIES.contains(word.lower()))
                && open.stream().noneMatch(Verbs::finite);
    }

    // "As the permit had been signed, ...": after the comma comes what is said.
    private static boolean fronted(List<Word> open) {
        return open.size() > 3
                && FRONTED.contains(open.get(0).lower())
                && open.get(0).capitalised();
    }

    // "He was not dismissed, he will resign": a second clause, unless the first is its condition.
    private static boolean spliced(List<Word> open, List<Word> words, int i) {
        return SUBJECTS.contains(words.get(i).lower())
                && i + 1 < words.size()
                && Verbs.finite(words.get(i + 1))
                && open.stream().anyMatch(Verbs::finite)
                && open.stream().noneMatch(word -> CONDITIONS.contains(word.lower()));
    }

    // "nine people died | and scores were missing": a subject and a verb of its own, behind a whole clause.
    private static boolean coordinated(List<Word> open, List<Word> words, int i) {
        if (!JOINTS.contains(words.get(i).lower())
                || open.stream().noneMatch(Verbs::finite)
                || open.stream().anyMatch(word -> CONDITIONS.contains(word.lower()))
                || i + 2 >= words.size()
                || Verbs.finite(words.get(i + 1))) {
            return false;
        }
        int verb = i + 2;
        while (verb < Math.min(words.size(), i + LONGEST_SUBJECT) && !Verbs.auxiliary(words.get(verb))) {
            verb++;
        }
        return verb < words.size()
                && Verbs.auxiliary(words.get(verb))
                && words.subList(i + 1, verb).stream().noneMatch(Verbs::subordinates);
    }

    // "as" subordinates after a comma; "that" does after a noun, which the words alone do not tell: never in second
    // place.
    private static boolean subordinates(List<Word> words, int i, String gap) {
        String word = words.get(i).lower();
        if (word.equals("as") || word.equals("since")) {
            return gap.indexOf(',') >= 0;
        }
        if (RELATIVES.contains(word)) {
            return i > 1;
        }
        if (ofRelative(words, i)) {
            return false;
        }
        return SUBORDINATORS.contains(word)
                || gap.indexOf(',') >= 0
                        && IntStream.range(i + 2, Math.min(words.size(), i + OF_WHICH))
                                .anyMatch(at -> ofRelative(words, at));
    }

    // "A letter, a copy of which was seen": the clause begins with the copy.
    private static boolean ofRelative(List<Word> words, int i) {
        return i > 0
                && words.get(i - 1).lower().equals("of")
                && OF.contains(words.get(i).lower());
    }

    private static boolean abbreviated(Word before, String gap) {
        return gap.startsWith(".") && gap.indexOf('\n') < 0 && Sentences.abbreviation(before.lower());
    }
}
