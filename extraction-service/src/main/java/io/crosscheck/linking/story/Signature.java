package io.crosscheck.linking.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.text.CommonWords;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * What tells a document's happening from others: its weightiest terms, the days it names, and when it was published. A
 * term's weight depends on the document and on a shipped list, never on what else is in the collection.
 */
public final class Signature {

    /** By so many terms a document is compared. */
    public static final int SIZE = 200;

    /** By so many of them it is looked up. */
    public static final int INDEXED = 32;

    /** Two documents are compared if they share so many of the terms they are looked up by. */
    public static final int SHARED = 3;

    private static final int LEAD = 40;
    private static final int NEAR_LEAD = 60;
    private static final double LEAST_WEIGHT = 1.5;
    private static final double SCALE = 1000;
    private static final String QUOTES = "\"'\u2018\u2019\u201c\u201d([";
    private static final String ENDS = ".!?:\n\r";

    private static final char DAYS = '|';

    private final String document;
    private final List<Term> terms;
    private final NamedDays days;
    private final Instant publishedAt;
    private final Terms compared;

    /**
     * @param terms at most {@value #SIZE}, in order of their stems
     * @param publishedAt when the outlet published it, or null
     */
    Signature(String document, List<Term> terms, NamedDays days, Instant publishedAt) {
        this.document = document;
        this.terms = List.copyOf(terms);
        this.days = days;
        this.publishedAt = publishedAt;
        this.compared = new Terms(this.terms);
    }

    public String document() {
        return document;
    }

    Terms terms() {
        return compared;
    }

    NamedDays days() {
        return days;
    }

    /** When the outlet published it, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public static Signature of(LinkDocument document) {
        String text = document.extraction().text();
        BitSet names = names(document);
        Map<String, Count> counts = new HashMap<>();
        List<Word> all = Words.of(text);
        List<Word> words = CountedText.of(all, document.extraction());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (telling(word)) {
                Count count = counts.computeIfAbsent(word.stem(), stem -> new Count(word.number()));
                count.times += i < NEAR_LEAD ? 2 : 1;
                count.lead |= i < LEAD;
                count.place(word, names.get(word.start()), text);
            }
        }
        if (document.title() != null) {
            Words.of(document.title()).stream().filter(Signature::telling).forEach(word -> {
                Count count = counts.computeIfAbsent(word.stem(), stem -> new Count(word.number()));
                count.times += 2;
                count.lead = true;
            });
        }
        List<Term> terms = counts.entrySet().stream()
                .map(entry -> entry.getValue().term(entry.getKey()))
                .sorted(Term.HEAVIEST)
                .limit(SIZE)
                .sorted(Comparator.comparing(Term::stem))
                .toList();
        return new Signature(
                document.id(),
                terms,
                NamedDays.of(CountedText.naming(all, document.extraction())),
                document.publishedAt());
    }

    /** The stems to index the document by and to find others by, heaviest first. */
    public List<String> lookup() {
        return terms.stream()
                .sorted(Term.HEAVIEST)
                .limit(INDEXED)
                .map(Term::stem)
                .toList();
    }

    private static boolean telling(Word word) {
        return (word.number() || word.lower().length() > 1)
                && CommonWords.shipped().weight(word.stem()) > LEAST_WEIGHT;
    }

    private static final class Count {

        private final boolean number;
        private double times;
        private int places;
        private int named;
        private int capital;
        private int small;
        private boolean lead;

        Count(boolean number) {
            this.number = number;
        }

        void place(Word word, boolean mentioned, String text) {
            places++;
            named += mentioned ? 1 : 0;
            if (!word.capitalised()) {
                small++;
            } else if (!opens(word, text)) {
                capital++;
            }
        }

        Term term(String stem) {
            double rarity = SCALE * CommonWords.shipped().weight(stem);
            int weight = (int) Math.round((1 + Math.log(times)) * rarity);
            return new Term(stem, weight, kind(), lead ? (int) Math.round(rarity) : 0);
        }

        // A name where it mostly stands in mentions, or has a capital that no start of a sentence explains.
        private Term.Kind kind() {
            if (number) {
                return Term.Kind.NUMBER;
            }
            return named * 2 > places || capital > small * 2 ? Term.Kind.NAME : Term.Kind.WORD;
        }

        private static boolean opens(Word word, String text) {
            int before = word.start() - 1;
            while (before >= 0 && (text.charAt(before) == ' ' || QUOTES.indexOf(text.charAt(before)) >= 0)) {
                before--;
            }
            return before < 0 || ENDS.indexOf(text.charAt(before)) >= 0;
        }
    }

    private static BitSet names(LinkDocument document) {
        BitSet names = new BitSet();
        for (Mention mention : document.extraction().mentions()) {
            String text = mention.text();
            if (!text.isEmpty() && !Character.isLowerCase(text.codePointAt(0))) {
                names.set(mention.start(), mention.end());
            }
        }
        return names;
    }

    /** Terms and days as one line of text, for the store. */
    public String encoded() {
        StringBuilder line = new StringBuilder();
        for (Term term : terms) {
            line.append(term.stem()).append(' ').append(term.weight()).append(' ');
            line.append(term.kind().ordinal()).append(' ').append(term.lead()).append(' ');
        }
        return line.append(DAYS).append(days.encoded()).toString();
    }

    /** The signature that {@link #encoded} wrote. */
    public static Signature decoded(String document, String line, Instant publishedAt) {
        int days = line.lastIndexOf(DAYS);
        List<Term> terms = new ArrayList<>(SIZE);
        int at = 0;
        while (at < days) {
            int weight = line.indexOf(' ', at) + 1;
            int kind = line.indexOf(' ', weight) + 1;
            int lead = line.indexOf(' ', kind) + 1;
            int end = line.indexOf(' ', lead);
            terms.add(new Term(
                    line.substring(at, weight - 1),
                    Integer.parseInt(line, weight, kind - 1, 10),
                    KINDS[Integer.parseInt(line, kind, lead - 1, 10)],
                    Integer.parseInt(line, lead, end, 10)));
            at = end + 1;
        }
        return new Signature(document, terms, NamedDays.decoded(line.substring(days + 1)), publishedAt);
    }

    private static final Term.Kind[] KINDS = Term.Kind.values();
}
