package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/** Mentions without a name: documents that are talked about, and the people that pronouns stand for. */
final class Nominals {

    private static final Set<String> SUBJECTS = Set.of("he", "she");
    private static final Set<String> OBJECTS = Set.of("him");
    private static final int SENTENCES_BACK = 4;

    private final NameLexicons lexicons;

    Nominals(NameLexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** Nouns for documents ("the letter"), as works; those of one noun name one work. */
    List<Found> works(List<Sentence> sentences, List<Found> names) {
        List<Found> works = new ArrayList<>();
        int name = 0;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                while (name < names.size() && names.get(name).span().end() <= token.start()) {
                    name++;
                }
                boolean named = name < names.size() && names.get(name).span().overlaps(token.span());
                if (!named && token.pos().equals("NOUN") && lexicons.works.contains(token.lemma())) {
                    works.add(new Found(token.span(), NameType.WORK, Found.KNOWN, token.lemma()));
                }
            }
        }
        return works;
    }

    /** A pronoun and the name it stands for. */
    record Reference(Span pronoun, Span name) {}

    /**
     * "he", "she", "him" by the person last spoken of: the first of its own sentence, else the first of the nearest
     * sentence before it that names one.
     *
     * @param people spans of people's names in text order
     */
    List<Reference> pronouns(List<Sentence> sentences, List<Span> people) {
        List<Reference> references = new ArrayList<>();
        int next = 0;
        Span subject = null;
        int subjectAge = 0;
        for (Sentence sentence : sentences) {
            Span first = null;
            for (Token token : sentence.tokens()) {
                while (next < people.size() && people.get(next).end() <= token.start()) {
                    first = first == null && people.get(next).start() >= sentence.start() ? people.get(next) : first;
                    next++;
                }
                boolean subjective = token.pos().equals("PRON") && SUBJECTS.contains(token.lemma());
                boolean objective = token.pos().equals("PRON") && OBJECTS.contains(token.lemma());
                Span referent = first != null ? first : subject;
                if ((subjective || objective) && referent != null) {
                    references.add(new Reference(token.span(), referent));
                }
            }
            while (next < people.size() && people.get(next).end() <= sentence.end()) {
                first = first == null ? people.get(next) : first;
                next++;
            }
            subjectAge = first != null ? 0 : subjectAge + 1;
            subject = first != null ? first : subjectAge > SENTENCES_BACK ? null : subject;
        }
        return references;
    }
}
