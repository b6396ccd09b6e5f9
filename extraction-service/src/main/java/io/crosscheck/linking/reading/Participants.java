package io.crosscheck.linking.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.linking.entity.Entities;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.text.Aliases;
import io.crosscheck.linking.text.CommonWords;
import io.crosscheck.linking.text.Deeds;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * Says who and what takes part, in terms by which different wordings meet: {@code @name} for a linked entity,
 * {@code =name} for a country, else the kind or stem of a word.
 */
public final class Participants {

    private static final double NAMED = 5;
    private static final double KIND = 3;
    private static final double LEAST = 1.9;
    private static final double COMMON = 2.5;
    private static final Set<String> EMPTY = empty();

    private final Entities entities;
    private final PlainNames names;
    private final Map<Extraction, List<Mention>> mentions = new IdentityHashMap<>();
    private Map<String, List<LinkedEntity>> bySmallName;

    public Participants(Entities entities) {
        this.entities = entities;
        this.names = new PlainNames(entities.all());
    }

    /** The participants named by these words of a claim's document, with what each weighs. */
    public Map<String, Double> in(StoryClaim claim, List<Word> words) {
        Map<String, Double> found = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String country = i + 1 < words.size() ? country(word, words.get(i + 1)) : null;
            if (country != null) {
                found.put(country, KIND);
                i++;
                continue;
            }
            Mention mention = mentionAt(claim, word);
            LinkedEntity entity = mention == null ? names.called(word.text()) : entity(claim, mention);
            String kind = Kinds.of(word);
            if (Kinds.country(kind)) {
                found.put(kind, KIND);
            } else if (entity != null) {
                named(found, entity);
                if (Kinds.listed(word)) {
                    found.put(kind, KIND);
                }
            } else {
                common(found, word, kind);
            }
        }
        return found;
    }

    // "United States" is one name, however it was annotated.
    private static String country(Word one, Word next) {
        return one.capitalised() && next.capitalised()
                ? Aliases.countries()
                        .canonical(one.text() + " " + next.text())
                        .map(country -> "=" + country)
                        .orElse(null)
                : null;
    }

    /** The linked entity that a word belongs to, or null. */
    public LinkedEntity at(StoryClaim claim, Word word) {
        Mention mention = mentionAt(claim, word);
        return mention == null ? null : entity(claim, mention);
    }

    /**
     * The entity of several words whose name stands, written small, from a word on: "the green zone" where others write
     * "the Green Zone". Null where there is none.
     */
    public LinkedEntity smallAt(List<Word> words, int from) {
        for (LinkedEntity entity : bySmallName().getOrDefault(words.get(from).lower(), List.of())) {
            List<Word> name = Words.of(entity.name());
            boolean same = from + name.size() <= words.size();
            for (int i = 0; same && i < name.size(); i++) {
                same = name.get(i).lower().equals(words.get(from + i).lower());
            }
            if (same) {
                return entity;
            }
        }
        return null;
    }

    private Map<String, List<LinkedEntity>> bySmallName() {
        if (bySmallName == null) {
            bySmallName = new HashMap<>();
            for (LinkedEntity entity : entities.all()) {
                List<Word> name = Words.of(entity.name());
                if (name.size() > 1 && !entity.type().startsWith("PERSON")) {
                    bySmallName
                            .computeIfAbsent(name.get(0).lower(), word -> new ArrayList<>())
                            .add(entity);
                }
            }
        }
        return bySmallName;
    }

    /** Whether a stem says how or when something is told, and not who or what takes part. */
    public static boolean empty(String stem) {
        return EMPTY.contains(stem);
    }

    /** Whether a participant is named, so that another name is somebody else. */
    public static boolean named(String participant) {
        return participant.startsWith("@") || Kinds.country(participant);
    }

    private void named(Map<String, Double> found, LinkedEntity entity) {
        String country = Aliases.countries().canonical(entity.name()).orElse(null);
        if (country != null) {
            found.put("=" + country, KIND);
        } else {
            found.put("@" + names.of(entity), NAMED);
        }
    }

    // Words that are neither names nor kinds weigh half: they tell manner as often as matter.
    private static void common(Map<String, Double> found, Word word, String kind) {
        if (Kinds.listed(word)) {
            found.put(kind, KIND);
            return;
        }
        String deed = Deeds.of(word).map(Words::stem).orElse(null);
        String stem = deed == null ? word.stem() : deed;
        double weight = CommonWords.shipped().weight(stem);
        boolean matter = weight >= LEAST
                && word.lower().length() > 1
                && !word.number()
                && !word.lower().endsWith("ly");
        if (matter && !EMPTY.contains(stem)) {
            found.put(deed == null ? kind : deed, Math.min(weight / 2, COMMON));
        }
    }

    private static Set<String> empty() {
        Set<String> empty = new HashSet<>();
        for (String line : Lexicon.load("linking/empty-words").entries().toList()) {
            for (String word : line.split(" ")) {
                empty.add(Words.stem(word));
            }
        }
        return empty;
    }

    private LinkedEntity entity(StoryClaim claim, Mention mention) {
        return claim.withdrawn()
                ? entities.named(mention.text())
                : entities.of(claim.document().id(), mention.entity());
    }

    private Mention mentionAt(StoryClaim claim, Word word) {
        List<Mention> sorted = mentions.computeIfAbsent(claim.extraction(), e -> e.mentions().stream()
                .sorted(Comparator.comparingInt(Mention::start))
                .toList());
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Mention mention = sorted.get(middle);
            if (mention.end() <= word.start()) {
                low = middle + 1;
            } else if (mention.start() >= word.end()) {
                high = middle - 1;
            } else {
                return mention;
            }
        }
        return null;
    }
}
