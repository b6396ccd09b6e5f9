package io.crosscheck.linking.proposition;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.reading.StoryClaim;

/**
 * How many of what a content speaks of.
 *
 * @param unit kind of what is counted; {@code casualty} for people something befell, {@code casualty troop} for
 *     soldiers among them, {@code other} for "among others"
 * @param low least that is meant, or null where nothing bounds it
 * @param high most that is meant, or null
 * @param approximate whether the text hedges it
 * @param vague whether no number is given ("several", "others")
 * @param part whether it counts a part or an addition, so that another number is no contradiction
 * @param doing kinds of event that the counted take part in
 * @param participants who and what else stands in the clause
 * @param beside which of them stand next to the number, and tell what those counted do
 * @param noun the counted as the text calls them
 */
public record Count(
        StoryClaim claim,
        String unit,
        BigDecimal low,
        BigDecimal high,
        boolean approximate,
        boolean vague,
        boolean part,
        Actuality actuality,
        Set<String> doing,
        Map<String, Double> participants,
        Set<String> beside,
        Span span,
        Span clause,
        String noun) {

    public Count {
        doing = Set.copyOf(doing);
        participants = Map.copyOf(participants);
        beside = Set.copyOf(beside);
    }

    /** A single number, where that is what is meant. */
    public boolean exact() {
        return !vague && low != null && high != null && low.compareTo(high) == 0;
    }

    /** Whether nothing in its clause tells whose it is: in one story it is of what the story is about. */
    boolean bare() {
        return participants.isEmpty();
    }

    /** Whether it counts people whom something befell. */
    boolean casualty() {
        return unit.startsWith(CountedPeople.CASUALTY);
    }

    /** Whether it says that something befell none of them. */
    boolean nobody() {
        return casualty() && high != null && high.signum() == 0;
    }

    /** Of the claim towards the number: who denies that anybody was hurt asserts that nobody was. */
    Stance stance() {
        boolean any = nobody() && text().toLowerCase(Locale.ROOT).startsWith("any");
        return any ? Stance.ASSERTS : claim.stance();
    }

    /** This, as a number of some of what is counted alone. */
    Count ofPart() {
        return new Count(
                claim,
                unit,
                low,
                high,
                approximate,
                vague,
                true,
                actuality,
                doing,
                participants,
                beside,
                span,
                clause,
                noun);
    }

    public String text() {
        return span.in(claim.text());
    }

    String key() {
        return unit + " " + plain(low) + ".." + plain(high);
    }

    private static String plain(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
