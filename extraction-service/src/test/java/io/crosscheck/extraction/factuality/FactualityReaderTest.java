package io.crosscheck.extraction.factuality;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Modality;
import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.annotation.Tense;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.extraction.text.Token;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FactualityReaderTest {

    private static final ExtractionPipeline PIPELINE = ExtractionPipeline.standard();

    private static Article article(String text) {
        return new Article("t", text, null, null, null);
    }

    private static Factuality own(String text) {
        List<Token> tokens = PIPELINE.read(article(text)).sentences().get(0).tokens();
        return new FactualityReader().read(tokens, null);
    }

    private static Claim attributed(String text) {
        return PIPELINE.extract(article(text)).claims().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "the ferry was late, POSITIVE",
        "the ferry was not late, NEGATIVE",
        "the ferry didn't sail, NEGATIVE",
        "no ferry sailed from Arden, NEGATIVE",
        "nobody was hurt on the pier, NEGATIVE",
        "there is no decision to close the pier, NEGATIVE",
        "the garrison will remain in Westmark, POSITIVE",
        "the ferry that did not sail was repaired, POSITIVE"
    })
    void readsWhetherItIsNegated(String content, Polarity polarity) {
        assertEquals(polarity, own(content).polarity());
    }

    @ParameterizedTest
    @CsvSource({
        "the ferry was late, NON_FUTURE",
        "the ferry sails at noon, NON_FUTURE",
        "the ferry will sail at noon, FUTURE",
        "the crews are going to leave Arden, FUTURE",
        "the council plans to close the bridge, FUTURE",
        "Council to repair bridge, FUTURE"
    })
    void readsWhen(String content, Tense tense) {
        assertEquals(tense, own(content).tense());
    }

    @ParameterizedTest
    @CsvSource({
        "the ferry was late, CERTAIN",
        "the ferry may have hit the pier, POSSIBLE",
        "the ferry probably hit the pier, PROBABLE",
        "it is unclear why the ferry hit the pier, UNCERTAIN",
        "the ferry allegedly hit the pier, UNCERTAIN"
    })
    void readsHowSure(String content, Certainty certainty) {
        assertEquals(certainty, own(content).certainty());
    }

    @ParameterizedTest
    @CsvSource({
        "the ferry was late, NONE",
        "the crews must leave Arden, OBLIGATION",
        "the crews have to leave Arden, OBLIGATION",
        "the council plans to close the bridge, INTENTION",
        "the crane can lift forty tonnes, ABILITY",
        "the crews will not leave until the port is paid, CONDITION"
    })
    void readsWhetherItIsAFactAtAll(String content, Modality modality) {
        assertEquals(modality, own(content).modality());
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Brito said the pier was safe., ASSERTS",
        "Ana Brito denied that the pier was safe., DENIES",
        "Ana Brito dismissed a report saying the pier was unsafe., DENIES",
        "Ana Brito does not believe that the pier was safe., DENIES",
        "Ana Brito declined to say whether the pier was safe., WITHHOLDS",
        "Ana Brito could not confirm that the pier was safe., WITHHOLDS",
        "Ana Brito asked whether the pier was safe., ASKS",
        "'\"Is the pier safe?\" Ana Brito said.', ASKS"
    })
    void readsTheStanceOfWhoeverSpeaks(String sentence, Stance stance) {
        assertEquals(stance, attributed(sentence).stance());
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Brito knows that the pier was safe., CERTAIN",
        "Ana Brito believes that the pier was safe., PROBABLE",
        "Ana Brito fears that the pier was unsafe., POSSIBLE",
        "The pier was reportedly closed to all crews., UNCERTAIN"
    })
    void takesSuretyFromTheCueToo(String sentence, Certainty certainty) {
        assertEquals(certainty, attributed(sentence).certainty());
    }

    @Test
    void keepsRequestsFromBeingFacts() {
        Claim claim = attributed("The council urged the ministry to close the pier.");
        assertEquals(Modality.REQUEST, claim.modality());
        assertEquals(Tense.FUTURE, claim.tense());
    }
}
