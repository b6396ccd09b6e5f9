package io.crosscheck.linking.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.text.Trades;

/**
 * Names without the word for what bears them, where the story has them without it, too: in one story "Harran province"
 * is Harran, "Carmaker Hellmark" Hellmark, and "Rovers" the one club of which that is a part of the name.
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

    /** Besides {@link Trades}: these may begin the name itself. */
    private static final Set<String> DOING = Set.of(
            "maker",
            "carrier",
            "operator",
            "miner",
            "utility",
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

    private static final String ORGANISATION = "ORGANIZATION";

    private final Set<String> names;
    /** Of organisations whose name one other begins or ends with, that one's. */
    private final Map<String, String> longer = new HashMap<>();

    private final Map<String, LinkedEntity> bySingleWord = new HashMap<>();

    PlainNames(List<LinkedEntity> entities) {
        this.names = entities.stream().map(PlainNames::lower).collect(Collectors.toSet());
        Set<String> organisations = entities.stream()
                .filter(entity -> entity.type().startsWith(ORGANISATION))
                .map(PlainNames::lower)
                .collect(Collectors.toSet());
        Map<String, Set<String>> containing = new HashMap<>();
        for (String name : organisations) {
            for (int gap = name.indexOf(' '); gap >= 0; gap = name.indexOf(' ', gap + 1)) {
                containing
                        .computeIfAbsent(name.substring(0, gap), part -> new HashSet<>())
                        .add(name);
                containing
                        .computeIfAbsent(name.substring(gap + 1), part -> new HashSet<>())
                        .add(name);
            }
        }
        containing.forEach((part, names) -> {
            if (names.size() == 1 && organisations.contains(part)) {
                longer.put(part, names.iterator().next());
            }
        });
        for (LinkedEntity entity : entities) {
            if (entity.name().indexOf(' ') < 0) {
                bySingleWord.merge(
                        entity.name(), entity, (one, other) -> one.id().compareTo(other.id()) < 0 ? one : other);
            }
        }
    }

    /** The name by which the story knows it, in small letters. */
    String of(LinkedEntity entity) {
        String name = lower(entity);
        String plain = plain(name);
        String known = names.contains(plain) ? plain : name;
        return entity.type().startsWith(ORGANISATION) ? longer.getOrDefault(known, known) : known;
    }

    /**
     * The entity whose whole name a word is, in the same letters; null: none. A sentence's first word is often not read
     * as a name.
     */
    LinkedEntity called(String word) {
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
            from = Trades.is(words.get(i)) || DOING.contains(words.get(i)) ? i + 1 : from;
        }
        return String.join(" ", words.subList(from, to));
    }
}
