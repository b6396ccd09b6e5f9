package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.crosscheck.extraction.text.Lexicon;

/** The shipped lists of cues and of nouns that tell what a source is; every form of a verb is made here, once. */
public final class CueLexicon {

    /** What a verb form can be, beside the verb it belongs to. */
    record Form(CueEntry entry, boolean participle, boolean progressive, boolean base) {}

    private final Map<String, List<Form>> verbs = new HashMap<>();
    private final Map<String, CueEntry> nouns = new HashMap<>();
    private final Set<String> participles = new HashSet<>();
    private final Set<String> documents;
    private final Set<String> people;
    private final Set<String> channels;
    private final Set<String> titles;
    private final Set<String> organizations;

    private CueLexicon() {
        documents = Lexicon.load("cues/documents").asSet();
        people = Lexicon.load("cues/people").asSet();
        channels = Lexicon.load("cues/channels").asSet();
        titles = Lexicon.load("cues/titles").asSet();
        organizations = Lexicon.load("cues/organizations").asSet();
        Map<String, String[]> irregular = new HashMap<>();
        Lexicon.load("cues/irregular").entries().map(l -> l.split("\\s+")).forEach(f -> irregular.put(f[0], f));
        Lexicon.load("cues/verbs").entries().map(CueEntry::parse).forEach(e -> addVerb(e, irregular.get(e.lemma())));
        Lexicon.load("cues/nouns").entries().map(CueEntry::parse).forEach(e -> {
            nouns.put(e.lemma(), e);
            nouns.put(plural(e.lemma()), e);
        });
    }

    public static CueLexicon standard() {
        return new CueLexicon();
    }

    private void addVerb(CueEntry entry, String[] irregular) {
        String lemma = entry.lemma();
        put(lemma, new Form(entry, false, false, true));
        put(third(lemma), new Form(entry, false, false, false));
        put(progressive(lemma), new Form(entry, false, true, false));
        boolean ownPast = false;
        boolean ownParticiple = irregular != null && Stream.of(irregular).anyMatch(f -> f.startsWith("*"));
        for (int i = 1; irregular != null && i < irregular.length; i++) {
            boolean starred = irregular[i].startsWith("*");
            String form = starred ? irregular[i].substring(1) : irregular[i];
            boolean past = !form.endsWith("ing") && !form.equals(third(lemma));
            ownPast |= past;
            put(form, new Form(entry, past && (starred || !ownParticiple), form.endsWith("ing"), false));
        }
        if (!ownPast) {
            put(past(lemma), new Form(entry, true, false, false));
        }
    }

    private void put(String form, Form reading) {
        List<Form> list = new ArrayList<>(verbs.getOrDefault(form, List.of()));
        list.removeIf(f -> f.entry() == reading.entry());
        list.add(reading);
        verbs.put(form, List.copyOf(list));
        if (reading.participle()) {
            participles.add(form);
        }
    }

    static String third(String lemma) {
        if (lemma.endsWith("y") && !vowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        boolean sibilant = lemma.matches(".*(s|x|z|ch|sh|o)");
        return lemma + (sibilant ? "es" : "s");
    }

    private static String plural(String noun) {
        return third(noun);
    }

    static String progressive(String lemma) {
        if (lemma.endsWith("e") && !lemma.endsWith("ee")) {
            return lemma.substring(0, lemma.length() - 1) + "ing";
        }
        return doubled(lemma) + "ing";
    }

    static String past(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        if (lemma.endsWith("y") && !vowel(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return doubled(lemma) + "ed";
    }

    /** One short syllable doubles its last letter: plan, planning. */
    private static String doubled(String lemma) {
        int n = lemma.length();
        boolean closed = n >= 3
                && !vowel(lemma, n - 1)
                && "wxy".indexOf(lemma.charAt(n - 1)) < 0
                && vowel(lemma, n - 2)
                && !vowel(lemma, n - 3);
        boolean shortOne = n <= 4 || lemma.equals("commit") || lemma.endsWith("fer") && !lemma.equals("offer");
        return closed && shortOne ? lemma + lemma.charAt(n - 1) : lemma;
    }

    private static boolean vowel(String word, int i) {
        return i >= 0 && "aeiou".indexOf(word.charAt(i)) >= 0;
    }

    /** What verbs a form, in lower case, may be of. */
    List<Form> verb(String form) {
        return verbs.getOrDefault(form, List.of());
    }

    CueEntry noun(String form) {
        return nouns.get(form);
    }

    /** Whether a word can be the past participle of a verb: of the lists, or by its ending. */
    boolean participle(String word) {
        return participles.contains(word) || word.endsWith("ed") || word.endsWith("en");
    }

    boolean document(String noun) {
        return documents.contains(noun);
    }

    boolean people(String noun) {
        return people.contains(noun);
    }

    boolean channel(String noun) {
        return channels.contains(noun);
    }

    /** Whether a word, in lower case, is first of all a noun for those who speak or what speaks. */
    boolean speaker(String word) {
        return people.contains(word) || documents.contains(word) || organizations.contains(word);
    }

    boolean organization(String noun) {
        return organizations.contains(noun);
    }

    boolean title(String word) {
        return titles.contains(word);
    }
}
