package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Mention;

/** Puts a document's mentions together that name the same. Work grows with the number of different names only. */
final class Clusters {

    private static final int MOST_COMPARED = 400;

    private final String text;
    private final Acronyms acronyms;
    private final Gazetteer countries;
    private final Map<String, Cluster> byKey = new LinkedHashMap<>();
    private final Map<String, List<Cluster>> people = new HashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();

    private static final class Cluster {
        final List<Found> mentions = new ArrayList<>();
        String name;
        String type;
        PersonName person;
    }

    /** @param countries forms of names and adjectives of countries */
    Clusters(String text, Acronyms acronyms, Gazetteer countries) {
        this.text = text;
        this.acronyms = acronyms;
        this.countries = countries;
    }

    /** @param found in text order */
    Names names(List<Found> found) {
        for (Found name : found) {
            if (name.type().equals(NameType.PERSON)
                    && PersonName.of(name.span().in(text)).isFull()) {
                cluster(name);
            }
        }
        for (Found name : found) {
            Cluster cluster = cluster(name);
            cluster.mentions.add(name);
            String words = name.span().in(text);
            boolean other = name.canonical() != null && name.type().equals(NameType.NATIONALITY);
            if (!other && name.canonical() == null && isBetterName(words, cluster.name)) {
                cluster.name = words;
            }
        }
        return numbered();
    }

    /** A longer form, and of equally long ones one that is not in capitals only. */
    private static boolean isBetterName(String words, String name) {
        boolean calmer = words.equalsIgnoreCase(name) && !Capitals.isAllCapitals(words) && Capitals.isAllCapitals(name);
        return calmer || words.length() > name.length();
    }

    private Cluster cluster(Found name) {
        String words = name.span().in(text);
        if (name.type().equals(NameType.PERSON)) {
            Cluster person = person(words);
            if (person != null) {
                return person;
            }
        }
        String key = key(name, words);
        Cluster cluster = byKey.get(key);
        if (cluster == null) {
            cluster = new Cluster();
            cluster.name = name.canonical() == null ? words : name.canonical();
            cluster.type = name.type();
            byKey.put(key, cluster);
            clusters.add(cluster);
            if (name.type().equals(NameType.PERSON)) {
                remember(cluster, words);
            }
        }
        if (cluster.type.equals(NameType.NATIONALITY) && name.type().equals(NameType.LOCATION)) {
            cluster.type = NameType.LOCATION;
        }
        return cluster;
    }

    private Cluster person(String words) {
        PersonName name = PersonName.of(words);
        for (Cluster cluster : people.getOrDefault(initial(name.last()), List.of())) {
            if (cluster.person.agrees(name)) {
                return cluster;
            }
        }
        return name.isFull()
                ? null
                : people.getOrDefault("first:" + initial(name.first()), List.of()).stream()
                        .filter(cluster -> cluster.person.agrees(name))
                        .findFirst()
                        .orElse(null);
    }

    private void remember(Cluster cluster, String words) {
        cluster.person = PersonName.of(words);
        for (String key : List.of(initial(cluster.person.last()), "first:" + initial(cluster.person.first()))) {
            List<Cluster> bucket = people.computeIfAbsent(key, k -> new ArrayList<>());
            if (bucket.size() < MOST_COMPARED) {
                bucket.add(cluster);
            }
        }
    }

    private static String initial(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private String key(Found name, String words) {
        String group =
                switch (NameType.coarse(name.type())) {
                    case NameType.LOCATION -> "L ";
                    case NameType.ORGANIZATION -> "O ";
                    case NameType.PERSON -> "P ";
                    default -> name.type().equals(NameType.NATIONALITY) && name.canonical() != null ? "L " : "M ";
                };
        String own = name.canonical() == null ? words : name.canonical();
        String full = acronyms.longForm(own).orElse(own);
        return group + plain(group.equals("O ") ? ofCountry(full) : full);
    }

    /** "US military", "U.S. military" and "American military" are one: by the country that the name begins with. */
    private String ofCountry(String name) {
        Gazetteer.Entry country = countries.at(name, 0, name.length(), true);
        int end = country == null ? 0 : country.name().length();
        boolean leads = end > 0 && end < name.length() && name.charAt(end) == ' ';
        return leads ? country.canonical() + name.substring(end) : name;
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replace('\u00A0', ' ')
                .replace('-', ' ');
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }

    private Names numbered() {
        List<Mention> mentions = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        clusters.removeIf(cluster -> cluster.mentions.isEmpty());
        for (Cluster cluster : clusters) {
            String entity = "e" + (entities.size() + 1);
            List<String> own = new ArrayList<>();
            for (Found name : cluster.mentions) {
                String id = "m" + (mentions.size() + 1);
                mentions.add(new Mention(
                        id, name.span().start(), name.span().end(), name.span().in(text), name.type(), entity));
                own.add(id);
            }
            entities.add(new Entity(entity, cluster.name, cluster.type, own));
        }
        return new Names(mentions, entities);
    }
}
