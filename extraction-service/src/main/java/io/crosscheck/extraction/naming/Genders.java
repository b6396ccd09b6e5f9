package io.crosscheck.extraction.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.extraction.text.Token;

/**
 * By which pronoun the people of a document go: by what they are called before or after the name ("Ms. Brito", "Brito,
 * a spokeswoman"), failing that by the given name.
 */
final class Genders {

    private static final int WORDS_BEHIND = 6;

    /** The shipped lists, loaded once. */
    static final class Lists {
        private final Set<String> women = Lexicon.load("names/women").asSet();
        private final Set<String> either = Lexicon.load("names/either").asSet();
        private final Set<String> given = Lexicon.load("names/first-names").asSet();
        private final Map<String, String> words = Lexicon.load("names/genders").asMap();

        Gender given(String name) {
            int hyphen = name.indexOf('-');
            String word = PersonName.titled(hyphen > 0 ? name.substring(0, hyphen) : name);
            if (either.contains(word)) {
                return Gender.UNKNOWN;
            }
            return women.contains(word) ? Gender.SHE : given.contains(word) ? Gender.HE : Gender.UNKNOWN;
        }

        Gender word(String word) {
            String pronoun = words.get(word);
            return pronoun == null ? Gender.UNKNOWN : Gender.valueOf(pronoun.toUpperCase(Locale.ROOT));
        }
    }

    private final Lists lists;
    private final Map<String, Gender> byEntity = new HashMap<>();

    Genders(Lists lists, Names names) {
        this.lists = lists;
        for (Entity entity : names.entities()) {
            PersonName name = PersonName.of(entity.name());
            if (entity.type().equals(NameType.PERSON) && name.isFull()) {
                byEntity.put(entity.id(), lists.given(name.first()));
            }
        }
    }

    /** Takes in what the words around a name say of whom it names: they tell more than the name. */
    void learn(Mention person, List<Token> tokens, int first, int last) {
        Gender before = first > 0 ? lists.word(tokens.get(first - 1).text()) : Gender.UNKNOWN;
        Gender told = before != Gender.UNKNOWN ? before : behind(tokens, last + 1);
        if (told != Gender.UNKNOWN) {
            byEntity.put(person.entity(), told);
        }
    }

    /** ", a port spokeswoman, ...": by the word that ends the phrase, if nothing but a phrase stands there. */
    private Gender behind(List<Token> tokens, int from) {
        if (from >= tokens.size() || !tokens.get(from).text().equals(",")) {
            return Gender.UNKNOWN;
        }
        for (int i = from + 1; i < tokens.size() && i <= from + WORDS_BEHIND; i++) {
            Token token = tokens.get(i);
            if (!token.pos().matches("DET|ADJ|NOUN|NUM")
                    || i == from + 1 && token.pos().equals("NOUN")) {
                return Gender.UNKNOWN;
            }
            Gender gender = lists.word(token.text());
            boolean ends = i + 1 == tokens.size() || !tokens.get(i + 1).pos().matches("NOUN|PROPN|PART");
            if (gender != Gender.UNKNOWN && ends) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    /** Takes a pronoun's word for whoever nothing else tells of. */
    void suppose(String entity, Gender gender) {
        if (of(entity) == Gender.UNKNOWN) {
            byEntity.put(entity, gender);
        }
    }

    Gender of(String entity) {
        return byEntity.getOrDefault(entity, Gender.UNKNOWN);
    }

    /** Of somebody without a name: "the spokeswoman". */
    Gender ofWord(String word) {
        return lists.word(word);
    }
}
