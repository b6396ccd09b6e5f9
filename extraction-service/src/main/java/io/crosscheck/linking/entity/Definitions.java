package io.crosscheck.linking.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.linking.LinkDocument;

/** Short forms that a story's documents spell out: "Harbour Rescue Unit (HRU)", "HRU stands for ...". */
final class Definitions {

    // Each text can be divided in one way only, so that no text takes longer than its length allows.
    private static final String WORD = "\\p{Lu}[\\p{L}'’.]++(?:-[\\p{L}'’.]++)*+-?+";
    private static final String LONG = "(" + WORD + "(?: (?:(?:of|for|the|and|in|to) ){0,2}" + WORD + "){0,8})";
    private static final String SHORT = "(\\p{Lu}[\\p{Lu}.&-]{1,9})";
    private static final Pattern BRACKETS = Pattern.compile("(?<![\\p{L}'’.-])" + LONG + "\\s*\\(" + SHORT
            + "(?:,? (?:formerly|previously|also known as|or) " + SHORT + ")?[,)]");
    private static final Pattern REVERSED = Pattern.compile(SHORT + "\\s*\\(" + LONG + "\\)");
    private static final Pattern STANDS_FOR =
            Pattern.compile(SHORT + ",? (?:stands|standing|short) for (?:the )?" + LONG);

    // Letters of the short form, to the long forms' keys.
    private final Map<String, Set<String>> longForms = new HashMap<>();
    private final Map<String, Set<String>> renamed = new HashMap<>();

    static Definitions in(List<LinkDocument> documents) {
        Definitions definitions = new Definitions();
        for (LinkDocument document : documents) {
            definitions.read(document.extraction().text());
        }
        return definitions;
    }

    /** Keys of the long forms that some document gives for a short one. */
    Set<String> longForms(String acronym) {
        return longForms.getOrDefault(acronym, Set.of());
    }

    /** Other short forms that some document gives for the same thing. */
    Set<String> sameAs(String acronym) {
        return renamed.getOrDefault(acronym, Set.of());
    }

    private void read(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            add(brackets.group(2), brackets.group(1), brackets.group(3) != null);
            if (brackets.group(3) != null) {
                add(brackets.group(3), brackets.group(1), true);
                equal(brackets.group(2), brackets.group(3));
                equal(brackets.group(3), brackets.group(2));
            }
        }
        Matcher reversed = REVERSED.matcher(text);
        while (reversed.find()) {
            add(reversed.group(1), reversed.group(2), false);
        }
        Matcher standsFor = STANDS_FOR.matcher(text);
        while (standsFor.find()) {
            add(standsFor.group(1), standsFor.group(2), true);
        }
    }

    // Names before the long form proper may have been caught with it: only the part that has the initials is defined.
    private void add(String shortForm, String longForm, boolean stated) {
        String acronym = NameKey.acronym(shortForm);
        if (acronym == null) {
            return;
        }
        String[] words = longForm.split(" ");
        boolean found = false;
        for (int from = 0; from < words.length; from++) {
            String tail = String.join(" ", List.of(words).subList(from, words.length));
            if (acronym.equals(NameKey.initials(tail))) {
                put(acronym, tail);
                found = true;
            }
        }
        if (!found && stated) {
            put(acronym, longForm);
        }
    }

    private void put(String acronym, String longForm) {
        longForms.computeIfAbsent(acronym, a -> new HashSet<>()).add(NameKey.of(longForm));
    }

    private void equal(String one, String other) {
        renamed.computeIfAbsent(NameKey.acronym(one), a -> new HashSet<>()).add(NameKey.acronym(other));
    }
}
