package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.quotation.QuotationFinder;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.text.Characters;
import io.crosscheck.extraction.text.Sentence;

/**
 * Finds what a document names, and which mentions name the same. By rule: lists of known names, capitals, head words,
 * titles and context, sentence by sentence; then the document's names settle each other's types. Titles and ranks are
 * no part of a name.
 */
public final class NameFinder {

    private static final int SHORTEST_HEADLINE = 5;

    private final NameLexicons lexicons;
    private final Nominals nominals;

    private NameFinder(NameLexicons lexicons) {
        this.lexicons = lexicons;
        this.nominals = new Nominals(lexicons);
    }

    /** With the shipped lists. */
    public static NameFinder standard() {
        return new NameFinder(new NameLexicons());
    }

    /** @param sentences of this text */
    public Names find(String text, List<Sentence> sentences, Tags tags) {
        String plain = plainBlanks(text);
        Capitals capitals = new Capitals(sentences);
        List<Found> found = new ArrayList<>();
        List<Span> titles = new ArrayList<>();
        for (Sentence sentence : sentences) {
            SentenceNames names = new SentenceNames(lexicons, plain, sentence, capitals);
            found.addAll(names.read());
            titles.addAll(names.titles());
        }
        List<Found> united = new NameAgreement(text, tags, headlines(sentences), titles, lexicons).unite(found);
        List<Found> names = distinct(new Consistency(text, united, lexicons.newsroomWords).settle(united));
        List<Found> all = new ArrayList<>(names);
        all.addAll(nominals.works(sentences, names));
        all.sort(Comparator.comparing(Found::span));
        Names clustered =
                new Clusters(text, new Acronyms(text, names, lexicons.acronyms), lexicons.countries).names(all);
        List<Quotation> quotations = new QuotationFinder().find(text, sentences);
        return withPronouns(clustered, new Pronouns(lexicons, tags, quotations, clustered).read(sentences), text);
    }

    /** Title case over words that are mostly common ones: no list of names. */
    private boolean isHeadline(Sentence sentence) {
        return sentence.tokens().size() >= SHORTEST_HEADLINE
                && Capitals.isTitleCase(sentence)
                && !Capitals.isShouted(sentence)
                && isMostlyCommon(sentence);
    }

    private boolean isMostlyCommon(Sentence sentence) {
        long common =
                sentence.tokens().stream().filter(lexicons::isFormOfCommon).count();
        return 2 * common >= sentence.tokens().size();
    }

    private List<Span> headlines(List<Sentence> sentences) {
        return sentences.stream().filter(this::isHeadline).map(Sentence::span).toList();
    }

    private static List<Found> distinct(List<Found> found) {
        Set<Span> seen = new HashSet<>();
        List<Found> distinct = new ArrayList<>();
        for (Found name : found) {
            if (seen.add(name.span())) {
                distinct.add(name);
            }
        }
        distinct.sort(Comparator.comparing(Found::span));
        return distinct;
    }

    private Names withPronouns(Names names, List<Pronouns.Reference> references, String text) {
        List<Mention> mentions = new ArrayList<>(names.mentions());
        Map<String, List<String>> added = new HashMap<>();
        for (Pronouns.Reference reference : references) {
            String id = "m" + (mentions.size() + 1);
            Span span = reference.pronoun();
            mentions.add(new Mention(id, span.start(), span.end(), span.in(text), NameType.PERSON, reference.entity()));
            added.computeIfAbsent(reference.entity(), e -> new ArrayList<>()).add(id);
        }
        List<Entity> entities = names.entities().stream()
                .map(entity -> with(entity, added.getOrDefault(entity.id(), List.of())))
                .toList();
        return new Names(mentions, entities);
    }

    private static Entity with(Entity entity, List<String> more) {
        List<String> mentions = new ArrayList<>(entity.mentions());
        mentions.addAll(more);
        return new Entity(entity.id(), entity.name(), entity.type(), mentions);
    }

    private static String plainBlanks(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Characters.isBlank(c)) {
                plain.setCharAt(i, ' ');
            } else if (c == '\u2019') {
                plain.setCharAt(i, '\'');
            }
        }
        return plain.toString();
    }
}
