package io.crosscheck.extraction.naming;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/**
 * Tells whom "he", "she" and "him" stand for: in the order in which a reader thinks of people, those of the other
 * gender left out. First whoever is named before in the sentence; then whoever spoke or acted in the sentences before,
 * the nearest first; then whoever else is named there. Who speaks does not stand in what is said before his cue, and
 * nobody quoted speaks of himself as of another. One use.
 */
final class Pronouns {

    private static final Set<String> SUBJECTS = Set.of("he", "she");
    private static final Set<String> OBJECTS = Set.of("him");
    private static final int SENTENCES_BACK = 4;

    /** The tagger's mean probability from which a word belongs to a source, or to what somebody says. */
    private static final double TAGGED = 0.5;

    /** A pronoun and the entity of whom it stands for. */
    record Reference(Span pronoun, String entity) {}

    /**
     * Somebody in a sentence.
     *
     * @param entity null where he has no name ("the spokesman")
     * @param oblique whether the phrase is about another: "a friend of Brito", "Brito's lawyer"
     */
    private record Person(String entity, Gender gender, int at, boolean quoted, boolean speaks, boolean oblique) {

        boolean mayBe(Gender wanted, Set<String> others) {
            return !gender.excludes(wanted) && (entity == null || !others.contains(entity));
        }
    }

    /** Who is in a sentence: the one it turns on, or null, and everybody. */
    private record Scene(Person centre, List<Person> people) {}

    private final NameLexicons lexicons;
    private final Tags tags;
    private final List<Quotation> quotations;
    private final List<Mention> people;
    private final Genders genders;
    private final Deque<Scene> before = new ArrayDeque<>();
    private final List<Reference> references = new ArrayList<>();
    private int next;
    private int quotation;

    /** @param quotations in text order */
    Pronouns(NameLexicons lexicons, Tags tags, List<Quotation> quotations, Names names) {
        this.lexicons = lexicons;
        this.tags = tags;
        this.quotations = quotations.stream().filter(q -> !q.nested()).toList();
        this.people = names.mentions().stream()
                .filter(m -> m.type().equals(NameType.PERSON))
                .toList();
        this.genders = new Genders(lexicons.genders, names);
    }

    List<Reference> read(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            before.addFirst(read(sentence));
            if (before.size() > SENTENCES_BACK) {
                before.removeLast();
            }
        }
        return references;
    }

    private Scene read(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<Person> here = new ArrayList<>();
        int verb = firstVerb(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            while (next < people.size() && people.get(next).end() <= token.start()) {
                next++;
            }
            boolean named = next < people.size()
                    && people.get(next).start() >= sentence.start()
                    && people.get(next).span().overlaps(token.span());
            if (named) {
                Mention person = people.get(next);
                int last = i;
                while (last + 1 < tokens.size() && tokens.get(last + 1).start() < person.end()) {
                    last++;
                }
                genders.learn(person, tokens, i, last);
                here.add(person(person.entity(), genders.of(person.entity()), person.span(), oblique(tokens, i, last)));
                i = last;
            } else if (pronoun(token)) {
                refer(sentence, token, here);
            } else if (unnamed(tokens, i)) {
                here.add(person(null, genders.ofWord(token.lemma()), token.span(), false));
            }
        }
        return new Scene(centre(here, verb), here);
    }

    private void refer(Sentence sentence, Token token, List<Person> here) {
        Gender gender = token.lemma().equals("she") ? Gender.SHE : Gender.HE;
        Person person = antecedent(sentence, token, gender, here);
        if (person == null) {
            return;
        }
        here.add(person(person.entity(), gender, token.span(), false));
        if (person.entity() != null) {
            references.add(new Reference(token.span(), person.entity()));
            genders.suppose(person.entity(), gender);
        }
    }

    private Person antecedent(Sentence sentence, Token token, Gender gender, List<Person> here) {
        boolean quoted = quoted(token.span());
        boolean speaks = !quoted && speaks(token.span());
        Set<String> others = quoted ? speakers(sentence, here) : Set.of();
        for (Person person : here) {
            boolean said = speaks && tags.inside(Head.CONTENT, new Span(person.at(), person.at() + 1)) >= TAGGED;
            boolean sameVoice = quoted == person.quoted() || quoted;
            if (!said && sameVoice && person.mayBe(gender, others)) {
                return person;
            }
        }
        for (Scene scene : before) {
            Person centre = scene.centre();
            if (centre != null && centre.mayBe(gender, others)) {
                return centre;
            }
            Person known = any(scene, p -> p.gender() == gender && p.mayBe(gender, others));
            if (known != null) {
                return known;
            }
        }
        for (Scene scene : before) {
            Person person = any(scene, p -> p.mayBe(gender, others));
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    /** Who may be saying what is quoted in a sentence: whoever it says so of, else who spoke last. */
    private Set<String> speakers(Sentence sentence, List<Person> here) {
        Set<String> speakers = new HashSet<>();
        here.stream().filter(p -> p.speaks() && p.entity() != null).forEach(p -> speakers.add(p.entity()));
        for (int i = next; i < people.size() && people.get(i).start() < sentence.end(); i++) {
            if (speaks(people.get(i).span())) {
                speakers.add(people.get(i).entity());
            }
        }
        Scene last = before.peekFirst();
        if (speakers.isEmpty()
                && last != null
                && last.centre() != null
                && last.centre().entity() != null) {
            speakers.add(last.centre().entity());
        }
        return speakers;
    }

    private static Person any(Scene scene, Predicate<Person> fits) {
        return scene.people().stream().filter(fits).findFirst().orElse(null);
    }

    /** Who speaks, failing that who stands before the first verb; whoever has a name before others. */
    private static Person centre(List<Person> here, int verb) {
        for (Predicate<Person> place : List.<Predicate<Person>>of(Person::speaks, p -> !p.quoted() && p.at() < verb)) {
            List<Person> candidates =
                    here.stream().filter(p -> !p.oblique()).filter(place).toList();
            Optional<Person> found = candidates.stream()
                    .filter(p -> p.entity() != null)
                    .findFirst()
                    .or(() -> candidates.stream().findFirst());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private Person person(String entity, Gender gender, Span span, boolean oblique) {
        boolean quoted = quoted(span);
        return new Person(entity, gender, span.start(), quoted, !quoted && speaks(span), oblique);
    }

    private static boolean oblique(List<Token> tokens, int first, int last) {
        boolean owner = last + 1 < tokens.size() && tokens.get(last + 1).pos().equals("PART");
        return owner || first > 0 && tokens.get(first - 1).pos().equals("ADP");
    }

    private boolean speaks(Span span) {
        return tags.inside(Head.SOURCE, span) >= TAGGED;
    }

    private boolean quoted(Span span) {
        while (quotation < quotations.size()
                && quotations.get(quotation).outer().end() <= span.start()) {
            quotation++;
        }
        return quotation < quotations.size()
                && quotations.get(quotation).inner().overlaps(span);
    }

    private static int firstVerb(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.pos().equals("VERB") || token.pos().equals("AUX")) {
                return token.start();
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean pronoun(Token token) {
        return token.pos().equals("PRON") && (SUBJECTS.contains(token.lemma()) || OBJECTS.contains(token.lemma()));
    }

    /** "the spokesman": one person, whom no name goes on to tell. */
    private boolean unnamed(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean one = token.pos().equals("NOUN")
                && token.text().equals(token.lemma())
                && (lexicons.isRole(token) || genders.ofWord(token.text()) != Gender.UNKNOWN);
        boolean head = i + 1 >= tokens.size() || !tokens.get(i + 1).pos().matches("NOUN|PROPN|PART");
        return one && head;
    }
}
