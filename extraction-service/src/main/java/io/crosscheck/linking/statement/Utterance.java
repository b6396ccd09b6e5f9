package io.crosscheck.linking.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.extraction.annotation.SourceKind;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.reading.Speakers;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.CommonWords;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * An attributed claim as evidence of a speech act.
 *
 * @param speaker the linked entity that speaks, or null
 * @param work the document it stands in, or null
 */
record Utterance(StoryClaim claim, Source source, LinkedEntity speaker, String work, List<Word> words) {

    private static final int RUN = 5;
    private static final double WEIGHTY = 2.2;

    static Utterance of(StoryClaim claim, Speakers speakers, Works works) {
        Source source = claim.claim().sources().stream()
                .min(Comparator.comparingInt(Source::path).thenComparingInt(Source::hop))
                .orElseThrow();
        LinkedEntity speaker = source.kind() == SourceKind.DOCUMENT ? null : speakers.of(claim, source);
        return new Utterance(
                claim,
                source,
                speaker,
                works.of(claim),
                Words.of(claim.text(), claim.claim().content()));
    }

    boolean quoted() {
        return claim.claim().kind() == ClaimKind.DIRECT || claim.claim().kind() == ClaimKind.MIXED;
    }

    /** The words given as the speaker's very own: of a content that is quoted in part, those in quotation marks. */
    List<Word> quotedWords() {
        if (claim.claim().kind() != ClaimKind.MIXED) {
            return words;
        }
        List<Word> inside = new ArrayList<>();
        for (Word word : words) {
            String before = claim.text()
                    .substring(Math.max(0, claim.claim().content().cover().start() - 1), word.start())
                    .replace('“', '"')
                    .replace('”', '"');
            if (before.chars().filter(c -> c == '"').count() % 2 == 1) {
                inside.add(word);
            }
        }
        return inside.size() < RUN ? words : inside;
    }

    /** Every five words in a row, by which the same wording is found. */
    List<String> runs() {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            StringBuilder run = new StringBuilder();
            words.subList(i, i + RUN).forEach(word -> run.append(word.stem()).append(' '));
            runs.add(run.toString());
        }
        return runs;
    }

    Set<String> weighty() {
        Set<String> weighty = new HashSet<>();
        for (Word word : words) {
            if (CommonWords.shipped().weight(word.stem()) >= WEIGHTY) {
                weighty.add(word.stem());
            }
        }
        return weighty;
    }

    /** Whether it may be the same person, body or document that speaks. */
    boolean mayShareSpeaker(Utterance other) {
        if (work != null && work.equals(other.work)) {
            return true;
        }
        if (speaker != null && other.speaker != null) {
            return speaker == other.speaker || (!person() || !other.person());
        }
        return quoted() || other.quoted();
    }

    private boolean person() {
        return speaker.type().startsWith("PERSON");
    }
}
