package io.crosscheck.linking.reading;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.linking.entity.Entities;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.text.Aliases;
import io.crosscheck.linking.text.CommonWords;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Word;

/**
 * Says who and what takes part, in terms by which different wordings meet: {@code @id} for a linked entity, {@code =name} for
 * a country, else the kind or stem of a word.
 */
public final class Participants {

    private static final double NAMED = 5;
    private static final double KIND = 3;
    private static final double LEAST = 1.9;
    private static final Set<String> EMPTY = Set.of(
            "he", "she", "it", "they", "we", "you", "his", "her", "its", "their", "our", "him", "them", "this", "that",
            "there", "country", "say", "said", "sir", "madam", "period", "mr", "mrs", "ms", "gen", "brig");

    private final Entities entities;
    private final Map<Extraction, List<Mention>> mentions = new IdentityHashMap<>();

    public Participants(Entities entities) {
        this.entities = entities;
    }

    /** The participants named by these words of a claim's document, with what each weighs. */
    public Map<String, Double> in(StoryClaim claim, List<Word> words) {
        Map<String, Double> found = new TreeMap<>();
        for (Word word : words) {
            Mention mention = mentionAt(claim, word);
            LinkedEntity entity = mention == null ? null : entity(claim, mention);
            String kind = Kinds.of(word);
            if (Kinds.country(kind)) {
                found.put(kind, KIND);
            } else if (entity != null) {
                named(found, entity);
                if (!kind.equals(word.stem())) {
                    found.put(kind, KIND);
                }
            } else {
                common(found, word, kind);
            }
        }
        return found;
    }

    /** The linked entity that a word belongs to, or null. */
    public LinkedEntity at(StoryClaim claim, Word word) {
        Mention mention = mentionAt(claim, word);
        return mention == null ? null : entity(claim, mention);
    }

    /** Whether a participant is named, so that another name is somebody else. */
    public static boolean named(String participant) {
        return participant.startsWith("@") || Kinds.country(participant);
    }

    private static void named(Map<String, Double> found, LinkedEntity entity) {
        String country = Aliases.countries().canonical(entity.name()).orElse(null);
        if (country != null) {
            found.put("=" + country, KIND);
        } else {
            found.put("@" + entity.id(), NAMED);
        }
    }

    private static void common(Map<String, Double> found, Word word, String kind) {
        double weight = kind.equals(word.stem()) ? CommonWords.shipped().weight(word.stem()) : KIND;
        if (weight >= LEAST && word.lower().length() > 1 && !word.number() && !EMPTY.contains(word.lower())) {
            found.put(kind, Math.min(weight, NAMED));
        }
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
