package io.crosscheck.linking.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Passage;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.text.Words;

/**
 * Reads claims about what another claim of their document says: "Moss rejected the accusation", "called the report a
 * lie", "declined to comment on the allegations". They take a stand towards what was claimed, in its words.
 */
final class Referrals {

    private static final String WHAT = "(?:the|this|that|these|those|his|her|its|their|such) (?:\\p{L}+ )?(?:claims?"
            + "|allegations?|accusations?|charges?|reports?|accounts?|assertions?|suggestions?|rumou?rs?|speculation"
            + "|figures?|numbers?|estimates?|findings|conclusions?|descriptions?|versions?)";

    private static final String UNTRUE =
            "(?:(?:an? )?(?:false|untrue|baseless|unfounded|groundless|nonsense|absurd|ridiculous"
                    + "|lies?|fabricat\\p{L}+|fiction|invent\\p{L}+|pure invention|without merit|without foundation|incorrect"
                    + "|wrong|fake|bogus|hoax)|not true)\\b";

    /** What is taken up whole: "the accusation", "the report as \"pure invention\"". */
    private static final Pattern TAKEN_UP = Pattern.compile("(?is)" + WHAT + "(?: as\\b.*)?");

    private static final Pattern FALSE = Pattern.compile("(?is)(?:that )?" + WHAT
            + " (?:(?:was|were|is|are|as) )?(?:(?:completely|totally|utterly|simply|entirely|absolutely) )?[\"“'‘]?"
            + UNTRUE + ".{0,40}");

    /** "Reports that the dam will burst are false." */
    private static final Pattern DISMISSED = Pattern.compile(
            "(?is)(?:that )?(?:the |any )?(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|accusations?|speculation)\\b"
                    + ".{0,60}?\\bthat (.+?) (?:are|is|was|were|have been|had been) (?:\\p{L}+ )?" + UNTRUE
                    + ".{0,20}");

    private static final Pattern TRUE =
            Pattern.compile("(?is)(?:that )?" + WHAT + " (?:was|were|is|are) (?:true|correct|accurate)\\b.{0,20}");

    private static final Pattern SPOKEN_OF =
            Pattern.compile("(?is)(?:to )?(?:comment on|discuss|address|respond to|confirm|verify|answer) " + WHAT);

    /** "Confirmed the agreement", where another said that they had agreed. */
    private static final Pattern NAMED = Pattern.compile("(?i)(?:the|this|that|its|their) (\\p{L}{5,})");

    private static final int STEM = 5;
    private static final Pattern CONFIRMING = Pattern.compile("(?i)\\b(?:confirm|corroborat|bear out|bore out)");

    private static final Pattern NUMBER = Pattern.compile("(?i)\\b(?:figure|number|estimate)s?\\b");

    /** So far back, in characters, an accusation is still "the accusation". */
    private static final int NEAR = 600;

    private static final int LEAST = 4;

    private Referrals() {}

    /** Each claim as it is, or in the words of the claim that it speaks of, if it speaks of one. */
    static List<StoryClaim> read(List<StoryClaim> claims) {
        return claims.stream().map(claim -> read(claim, claims)).toList();
    }

    private static StoryClaim read(StoryClaim claim, List<StoryClaim> claims) {
        Stance stance = stance(claim.claim()).orElse(null);
        if (stance == null) {
            return dismissing(claim);
        }
        return claims.stream()
                .filter(other -> other.extraction() == claim.extraction() && spokenOf(other.claim(), claim.claim()))
                .max(Comparator.comparingInt(
                        other -> other.claim().content().cover().start()))
                .map(other -> claim.saying(other.claim().content(), other.claim(), stance))
                .orElse(claim);
    }

    private static StoryClaim dismissing(StoryClaim claim) {
        Passage content = claim.claim().content();
        Matcher dismissed = DISMISSED.matcher(content.text());
        if (claim.stance() != Stance.ASSERTS || content.spans().size() > 1 || !dismissed.matches()) {
            return claim;
        }
        int start = content.cover().start();
        Span clause = new Span(start + dismissed.start(1), start + dismissed.end(1));
        return claim.saying(Passage.of(claim.text(), clause), claim.claim(), Stance.DENIES);
    }

    // Towards what it speaks of; none where it speaks for itself.
    private static Optional<Stance> stance(Claim claim) {
        String content = claim.content().text().strip();
        boolean confirms =
                claim.cue() != null && CONFIRMING.matcher(claim.cue().text()).find();
        boolean whole = TAKEN_UP.matcher(content).matches();
        if (claim.stance() == Stance.DENIES && whole) {
            return Optional.of(Stance.DENIES);
        }
        if (claim.stance() == Stance.WITHHOLDS
                && (whole
                        || SPOKEN_OF.matcher(content).matches()
                        || confirms && NAMED.matcher(content).matches())) {
            return Optional.of(Stance.WITHHOLDS);
        }
        if (claim.stance() != Stance.ASSERTS) {
            return Optional.empty();
        }
        if (confirms && (whole || NAMED.matcher(content).matches())
                || TRUE.matcher(content).matches()) {
            return Optional.of(Stance.ASSERTS);
        }
        return FALSE.matcher(content).matches() ? Optional.of(Stance.DENIES) : Optional.empty();
    }

    // What is named has to be spoken of: "the agreement" where something was agreed.
    private static boolean names(String content, String said) {
        Matcher named = NAMED.matcher(content);
        return !named.matches()
                || Words.of(said).stream()
                        .anyMatch(word -> word.lower().length() >= STEM
                                && word.lower()
                                        .startsWith(named.group(1)
                                                .toLowerCase(Locale.ROOT)
                                                .substring(0, STEM)));
    }

    // What somebody else put forward shortly before, in words of its own.
    private static boolean spokenOf(Claim other, Claim claim) {
        Span content = other.content().cover();
        int at = claim.cue() == null
                ? claim.content().cover().start()
                : claim.cue().cover().start();
        return other.stance() == Stance.ASSERTS
                && !other.id().equals(claim.id())
                && !other.sources().isEmpty()
                && content.end() <= at
                && at - content.end() <= NEAR
                && stance(other).isEmpty()
                && !(NUMBER.matcher(claim.content().text()).find()
                        && other.quantities().isEmpty())
                && !other.sources()
                        .get(0)
                        .text()
                        .equals(
                                claim.sources().isEmpty()
                                        ? ""
                                        : claim.sources().get(0).text())
                && Words.of(other.content().text()).size() >= LEAST
                && (TAKEN_UP.matcher(claim.content().text().strip()).matches()
                        || names(claim.content().text().strip(), other.content().text()));
    }
}
