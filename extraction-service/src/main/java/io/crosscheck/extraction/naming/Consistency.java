package io.crosscheck.extraction.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a document's names speak for each other: the same words are the same type throughout, and a part of a name alone is the
 * person that the document names in full elsewhere.
 */
final class Consistency {

    private static final List<String> ADJECTIVE_ENDINGS = List.of("n", "an", "ian", "ese", "ish", "i");

    private final String text;
    private final Map<String, Map<String, Integer>> votes = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private final Map<String, String> longNames = new HashMap<>();
    private final Map<String, String> placeOf = new HashMap<>();
    private final Set<String> places = new HashSet<>();

    Consistency(String text, List<Found> found) {
        this.text = text;
        for (Found name : found) {
            if (name.weight() == Found.SHORT) {
                continue;
            }
            String words = words(name);
            votes.computeIfAbsent(words, w -> new HashMap<>())
                    .merge(name.type(), name.weight() * name.weight(), Integer::sum);
            int space = words.lastIndexOf(' ');
            if (space > 0 && NameType.coarse(name.type()).equals(NameType.ORGANIZATION)) {
                longNames.putIfAbsent(words.substring(space + 1), words);
            }
            if (name.type().equals(NameType.PERSON) && name.weight() > Found.GUESSED && space > 0) {
                parts.add(PersonName.of(words).last());
                parts.add(PersonName.of(words).first());
            }
        }
        pairPlaces(found);
    }

    /** "Sarvenian" beside "Sarvenia": the one is the adjective of the other, whatever stands around them. */
    private void pairPlaces(List<Found> found) {
        Set<String> unlisted = new HashSet<>();
        for (Found name : found) {
            String words = words(name);
            if (name.weight() < Found.KNOWN
                    && name.weight() > Found.SHORT
                    && words.indexOf(' ') < 0
                    && words.length() > 3) {
                unlisted.add(words);
            }
        }
        for (String word : unlisted) {
            for (String ending : ADJECTIVE_ENDINGS) {
                String place = word.substring(0, Math.max(0, word.length() - ending.length()));
                boolean ofPlace = word.endsWith(ending) && place.length() > 3 && unlisted.contains(place);
                if (ofPlace && (place.endsWith("a") || !ending.equals("n"))) {
                    placeOf.put(word, place);
                    places.add(place);
                }
            }
        }
    }

    List<Found> settle(List<Found> found) {
        return found.stream().flatMap(name -> settle(name).stream()).toList();
    }

    private Optional<Found> settle(Found name) {
        if (name.weight() == Found.SHORT) {
            return Optional.ofNullable(longNames.get(words(name)))
                    .map(full -> new Found(name.span(), name.type(), Found.SHORT, full));
        }
        return Optional.of(ofLongName(settleType(name)));
    }

    /** "the Courier", where the Vessen Courier is named: the same. */
    private Found ofLongName(Found name) {
        String full = name.canonical() == null && NameType.coarse(name.type()).equals(NameType.ORGANIZATION)
                ? longNames.get(words(name))
                : null;
        return full == null ? name : new Found(name.span(), name.type(), name.weight(), full);
    }

    private Found settleType(Found name) {
        if (name.weight() == Found.KNOWN) {
            return name;
        }
        String words = words(name);
        if (placeOf.containsKey(words)) {
            return new Found(name.span(), NameType.NATIONALITY, Found.SHOWN, placeOf.get(words));
        }
        if (places.contains(words)) {
            return name.as(NameType.LOCATION);
        }
        if (words.indexOf(' ') < 0 && parts.contains(words)) {
            return name.as(NameType.PERSON);
        }
        return votes.get(words).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(winner -> name.as(winner.getKey()))
                .orElse(name);
    }

    private String words(Found name) {
        String words = name.span().in(text);
        return Capitals.isAllCapitals(words) && words.length() > 4 ? PersonName.titled(words) : words;
    }
}
