package io.crosscheck.linking.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.crosscheck.linking.entity.LinkedEntity;

/**
 * Names without the word for what bears them, where the story has them without it, too: in one story "Harran province" is
 * Harran, and "Carmaker Hellmark" Hellmark.
 */
final class PlainNames {

    private static final Set<String> PLACES = Set.of(
            "province",
            "region",
            "state",
            "county",
            "district",
            "city",
            "town",
            "village",
            "island",
            "governorate",
            "prefecture",
            "municipality",
            "oblast",
            "canton");

    private static final Set<String> TRADES = Set.of(
            "maker",
            "carmaker",
            "automaker",
            "drugmaker",
            "planemaker",
            "aircraftmaker",
            "chipmaker",
            "toymaker",
            "steelmaker",
            "shipbuilder",
            "insurer",
            "lender",
            "airline",
            "carrier",
            "retailer",
            "operator",
            "broadcaster",
            "brewer",
            "miner",
            "utility",
            "startup",
            "conglomerate",
            "giant",
            "firm",
            "company",
            "manufacturer",
            "producer",
            "supplier",
            "developer",
            "contractor",
            "newspaper",
            "magazine");

    private final Set<String> names;
    private final Map<String, LinkedEntity> bySingleWord = new HashMap<>();

    PlainNames(List<LinkedEntity> entities) {
        this.names = entities.stream().map(PlainNames::lower).collect(Collectors.toSet());
        for (LinkedEntity entity : entities) {
            if (entity.name().indexOf(' ') < 0) {
                bySingleWord.merge(
                        entity.name(), entity, (one, other) -> one.id().compareTo(other.id()) < 0 ? one : other);
            }
        }
    }

    /** The name as the story has it shortest, in small letters. */
    String of(LinkedEntity entity) {
        String name = lower(entity);
        String plain = plain(name);
        return names.contains(plain) ? plain : name;
    }

    /** The entity whose whole name a word is, in the same letters; null: none. A sentence's first word is often not read as a name. */
    LinkedEntity of(String word) {
        return bySingleWord.get(word);
    }

    private static String lower(LinkedEntity entity) {
        return entity.name().toLowerCase(Locale.ROOT).replaceFirst("'s$", "");
    }

    private static String plain(String name) {
        List<String> words = Arrays.asList(name.split(" "));
        int to = words.size() > 1 && PLACES.contains(words.get(words.size() - 1)) ? words.size() - 1 : words.size();
        int from = 0;
        for (int i = 0; i < Math.min(2, to - 1); i++) {
            from = TRADES.contains(words.get(i)) ? i + 1 : from;
        }
        return String.join(" ", words.subList(from, to));
    }
}
