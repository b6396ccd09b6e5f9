package io.crosscheck.extraction.factuality;

import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.text.Token;

/**
 * Reads by rule how a content is put forward: from its own words, from the words that attribute it and from what
 * governs those. Knows nothing of how claims are found. Thread-safe.
 */
public final class FactualityReader {

    private static final Set<String> WONDERING =
            Set.of("whether", "if", "why", "how", "what", "who", "when", "where", "which");

    private static final Set<String> TELLING = Set.of(
            "say",
            "state",
            "disclose",
            "reveal",
            "comment",
            "discuss",
            "confirm",
            "specify",
            "elaborate",
            "identify",
            "name",
            "answer",
            "explain",
            "speculate",
            "address",
            "respond");

    private final TellingReader tellingReader = new TellingReader();

    /**
     * Reads one content.
     *
     * @param content its words, quotation marks left out
     * @param by what attributes it; null for the text's own voice
     */
    public Factuality read(List<Token> content, Attributing by) {
        return read(content, by, List.of());
    }

    /** @param hedges words of the content that the tagger takes for hedges; heeded where no list speaks */
    public Factuality read(List<Token> content, Attributing by, List<Span> hedges) {
        Telling read = tellingReader.read(by);
        Clause whole = new Clause(content);
        boolean wonders = WONDERING.contains(whole.word(0));
        Telling telling = acting(read, whole);
        Framing framing = Framing.of(whole);
        Sign<Stance> stance = stance(telling, content, wonders);
        boolean open = stance.value() == Stance.ASKS || stance.value() == Stance.WITHHOLDS;
        int start = framing.start() == 0 && open && whole.word(0).equals("if") ? 1 : framing.start();
        Clause clause = start == 0 ? whole : whole.from(start);
        boolean requested = stance.value() != Stance.ASKS && requested(telling, whole, wonders);
        return Factuality.of(
                stance,
                certainty(telling, stance, framing, clause, whole, hedges),
                PolarityReader.read(clause, framing),
                TenseReader.read(clause, telling, requested),
                ModalityReader.read(clause, telling, requested));
    }

    private static Sign<Stance> stance(Telling telling, List<Token> content, boolean wonders) {
        Stance stance = telling.position().stance();
        Token last = content.isEmpty() ? null : content.get(content.size() - 1);
        boolean question = last != null && last.text().equals("?");
        if (question && stance == Stance.ASSERTS) {
            return new Sign<>(Stance.ASKS, "question-mark", last.span());
        }
        boolean asked = wonders && stance == Stance.ASSERTS && telling.behaviour() == Behaviour.REQUEST;
        return asked
                ? new Sign<>(Stance.ASKS, "asks-whether", telling.span())
                : new Sign<>(stance, telling.rule(), telling.span());
    }

    /** Before an infinitive some verbs do something else: "agreed to sell"; "refused to sell" disowns a deed. */
    private static Telling acting(Telling telling, Clause content) {
        if (!content.word(0).equals("to")) {
            return telling;
        }
        return switch (telling.behaviour()) {
            case AGREE -> new Telling(Behaviour.COMMIT, telling.position(), "agrees-to-act", telling.span());
            case WITHHOLD -> telling(content)
                    ? telling
                    : new Telling(Behaviour.COMMIT, Behaviour.DENY.plain(), "refuses-to-act", telling.span());
            default -> telling;
        };
    }

    /** "to say when", "to directly respond": what is refused is to tell. */
    private static boolean telling(Clause infinitive) {
        int verb = infinitive.pos(1).equals("ADV") ? 2 : 1;
        return TELLING.contains(infinitive.word(verb));
    }

    private static boolean requested(Telling telling, Clause content, boolean wonders) {
        return switch (telling.behaviour()) {
            case REQUEST -> !wonders;
            case TELL -> content.infinitive() >= 0 && !content.opensWithAside();
            default -> false;
        };
    }

    /** The least sure of what the cue, the frame and the words of the content say; a denial is as sure as its cue. */
    private static Sign<Certainty> certainty(
            Telling telling, Sign<Stance> stance, Framing framing, Clause clause, Clause whole, List<Span> hedges) {
        if (stance.value() == Stance.WITHHOLDS || stance.value() == Stance.ASKS) {
            return new Sign<>(Certainty.UNCERTAIN, stance.rule(), stance.span());
        }
        Certainty told = telling.position().certainty();
        Sign<Certainty> weakest =
                told == Certainty.CERTAIN ? Sign.none(told) : new Sign<>(told, telling.rule(), telling.span());
        if (stance.value() == Stance.DENIES) {
            return weakest;
        }
        weakest = weaker(weakest, framing.certainty(), "frame", framing.span());
        boolean whether = telling == Telling.OWN_VOICE && whole.word(0).equals("whether");
        if (whether) {
            weakest = weaker(weakest, Certainty.UNCERTAIN, "whether", whole.span(0));
        }
        Sign<Certainty> own = CertaintyReader.read(clause, hedges);
        return weaker(weakest, own.value(), own.rule(), own.span());
    }

    private static Sign<Certainty> weaker(Sign<Certainty> sign, Certainty other, String rule, Span span) {
        return other.compareTo(sign.value()) > 0 ? new Sign<>(other, rule, span) : sign;
    }
}
