package io.crosscheck.linking.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Passage;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.text.Sentences;
import io.crosscheck.linking.text.Verbs;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/**
 * A claim with the document that makes it.
 *
 * @param extraction of the revision that makes it
 * @param withdrawn whether only an earlier revision makes it, and the newest no longer carries its text or takes it
 *     back
 */
public record StoryClaim(LinkDocument document, Extraction extraction, Claim claim, boolean withdrawn)
        implements Comparable<StoryClaim> {

    private static final Set<String> ACTS = Lexicon.load("linking/acts")
            .entries()
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** With these the same verbs ask for something: "called for". */
    private static final Set<String> ASKING = Set.of("for", "on", "upon");

    private static final Pattern SILENCE = Pattern.compile("(?i)\\b(declin|refus|would not|could not|unable)");
    private static final Pattern WORD_OF_MOUTH =
            Pattern.compile("(?i)^(to )?(confirm|comment|say|discuss|acknowledge|verify|identify|speculate)\\b");

    private static final Comparator<StoryClaim> ORDER = Comparator.comparing((StoryClaim c) -> c.document.id())
            .thenComparing(StoryClaim::withdrawn)
            .thenComparingInt(c -> c.claim.content().cover().start())
            .thenComparingInt(c -> c.claim.content().cover().end())
            .thenComparing(c -> c.claim.kind())
            .thenComparing(StoryClaim::id);

    public String id() {
        return claim.id();
    }

    /**
     * The same, as a stand towards something else that its document says.
     *
     * @param content what the stand is towards
     * @param other claim that puts it so
     */
    StoryClaim saying(Passage content, Claim other, Stance stance) {
        Claim said = new Claim(
                claim.id(),
                claim.kind(),
                claim.segment(),
                claim.parent(),
                claim.counted(),
                claim.notCounted(),
                content,
                claim.cue(),
                claim.sources(),
                claim.recipients(),
                stance,
                claim.certainty(),
                other.polarity(),
                other.tense(),
                other.modality(),
                other.quantities(),
                claim.saidAt(),
                other.about(),
                claim.confidence());
        return new StoryClaim(document, extraction, said, withdrawn);
    }

    /** The document's text. */
    public String text() {
        return extraction.text();
    }

    public String content() {
        return claim.content().text();
    }

    public boolean counted() {
        return claim.counted();
    }

    /**
     * Its cue, where what is told is what was done by saying it: "blamed the wiring", "called the order genuine",
     * "threatened them with tariffs". There the content begins without a verb of its own.
     */
    public Optional<Passage> act() {
        Passage cue = claim.cue();
        boolean act = cue != null
                && claim.stance() == Stance.ASSERTS
                && Words.of(cue.text()).stream().anyMatch(word -> ACTS.contains(word.lower()))
                && Words.of(cue.text()).stream().noneMatch(word -> ASKING.contains(word.lower()))
                && verbless(Words.of(text(), claim.content()))
                && Sentences.around(text(), claim.content().cover()).end()
                        >= cue.cover().end();
        return act ? Optional.of(cue) : Optional.empty();
    }

    private static boolean verbless(List<Word> words) {
        if (!words.isEmpty() && words.get(0).lower().equals("to")) {
            return false;
        }
        for (Word word : words) {
            if (Verbs.subordinates(word)) {
                return true;
            }
            if (Verbs.finite(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The words that say what it says: those of its content, and of the act in its cue. Each once, where the cue is
     * within.
     */
    public List<Word> words() {
        List<Word> words = Words.of(text(), claim.content());
        return act().map(cue -> Stream.concat(
                                words.stream(), Words.of(text(), cue).stream().filter(word -> words.stream()
                                        .noneMatch(said -> overlap(said, word))))
                        .sorted(Comparator.comparingInt(Word::start))
                        .toList())
                .orElse(words);
    }

    private static boolean overlap(Word one, Word other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Towards the content. Who "declined to confirm" has said nothing either way, however the words were parted. */
    public Stance stance() {
        boolean silent = claim.stance() != Stance.ASSERTS
                && claim.cue() != null
                && SILENCE.matcher(claim.cue().text()).find()
                && WORD_OF_MOUTH.matcher(claim.content().text()).find();
        return silent ? Stance.WITHHOLDS : claim.stance();
    }

    public boolean narrated() {
        return claim.kind() == ClaimKind.NARRATED || claim.sources().isEmpty();
    }

    /**
     * Whether the newest revision itself repeats it as wrong: it differs in a detail from what is right, and is no word
     * for that.
     */
    public boolean takenBack() {
        return withdrawn && extraction == document.extraction();
    }

    /** The innermost segment that the claim stands in, if it is known. */
    public Optional<Segment> segment() {
        return extraction.segments().stream()
                .filter(segment -> segment.id().equals(claim.segment()))
                .findFirst();
    }

    /** Whether it, or a segment around it, has a role. */
    public boolean within(Role role) {
        Segment segment = segment().orElse(null);
        while (segment != null) {
            if (segment.role() == role) {
                return true;
            }
            String parent = segment.parent();
            segment = extraction.segments().stream()
                    .filter(s -> s.id().equals(parent))
                    .findFirst()
                    .orElse(null);
        }
        return false;
    }

    // Within a story a claim is known by where it stands; its document's whole reading need not be compared.
    @Override
    public boolean equals(Object other) {
        return other instanceof StoryClaim claim
                && claim.withdrawn == withdrawn
                && claim.id().equals(id())
                && claim.document.id().equals(document.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public int compareTo(StoryClaim other) {
        return ORDER.compare(this, other);
    }
}
