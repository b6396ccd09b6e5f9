package io.crosscheck.extraction.attribution;

import java.util.Set;
import java.util.stream.IntStream;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Span;

/** Tells what is built as an attribution and puts nothing forward. */
final class Unspoken {

    private static final int FEW = 4;

    /** What is not said to be untrue but not given, where it is denied. */
    private static final Set<String> GIVABLE = Set.of(
            "access",
            "appeal",
            "application",
            "asylum",
            "bail",
            "bid",
            "boarding",
            "bond",
            "citizenship",
            "clemency",
            "entry",
            "motion",
            "parole",
            "permission",
            "permit",
            "petition",
            "request",
            "requests",
            "treatment",
            "visa",
            "visas");

    private final CueLexicon lexicon;

    Unspoken(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean holds(Draft draft) {
        return draft.sources.containsAll(draft.content)
                || empty(draft)
                || unnamed(draft)
                || addressed(draft)
                || anybody(draft)
                || refused(draft)
                || greeted(draft)
                || unproven(draft)
                || pointing(draft)
                || cutOff(draft)
                || modifier(draft)
                || auxiliary(draft)
                || listed(draft)
                || charged(draft)
                || subjectAlone(draft)
                || pleaded(draft)
                || discharged(draft)
                || opposed(draft)
                || doubts(draft)
                || untold(draft)
                || nobody(draft)
                || complied(draft)
                || apologised(draft)
                || summoned(draft);
    }

    /** "said that", and what follows stands elsewhere. */
    private static boolean empty(Draft draft) {
        Span content = draft.content.get(0);
        return draft.cue != null
                && draft.content.size() == 1
                && content.length() <= "that".length()
                && draft.line.is(draft.line.tokenAt(content.start()), "that", "to", "as")
                && draft.line.tokenAt(content.start()) == draft.cue.words().to();
    }

    /** "who did not wish to be named": says nothing of what happened. */
    private static boolean unnamed(Draft draft) {
        int at = draft.line.tokenAt(draft.contentStart());
        boolean named = draft.line.is(at + 1, "be") && draft.line.is(at + 2, "named", "identified", "quoted");
        boolean hidden = draft.line.is(at + 1, "remain", "stay")
                && draft.line.is(at + 2, "anonymous", "unnamed", "unidentified");
        boolean not = draft.line.is(at, "not") && draft.line.is(at + 1, "to") && draft.line.is(at + 2, "be");
        int who = draft.line.is(at, "that") ? at + 1 : at;
        boolean self = draft.line.is(who, "he", "she", "they")
                && draft.line.is(who + 1, "not")
                && draft.line.is(who + 2, "be")
                && draft.line.is(who + 3, "named", "identified", "quoted");
        boolean name = draft.line.is(who, "his", "her", "their")
                && draft.line.is(who + 1, "name", "names")
                && (draft.line.is(who + 3, "withheld", "omitted") || draft.line.is(who + 4, "used", "published"));
        return draft.line.is(at, "to") && (named || hidden)
                || not && draft.line.is(at + 3, "named", "identified", "quoted")
                || self
                || name
                || draft.line.is(at, "anonymity");
    }

    /** "thanked the coast guard": something is done by the words, and nothing told. */
    private static boolean greeted(Draft draft) {
        return draft.cue != null
                && draft.line.is(draft.cue.head(), "thanked", "thanks", "congratulated", "congratulates", "greeted")
                && draft.content.stream().noneMatch(piece -> draft.line.quoted(draft.line.tokenAt(piece.start())));
    }

    /** "offered no evidence for the accusation": nothing is told of what was accused, by nobody. */
    private static boolean unproven(Draft draft) {
        if (draft.cue == null) {
            return false;
        }
        Line line = draft.line;
        for (int no = draft.cue.words().from() + 1; no <= draft.cue.words().to(); no++) {
            if (line.is(no, "no")
                    && line.is(no - 1, "offered", "gave", "provided", "presented", "offering", "giving", "providing")
                    && line.is(no + 1, "evidence", "proof", "details", "explanation", "reason", "reasons")) {
                return true;
            }
        }
        return false;
    }

    /** "a note to | that effect": what it says was said before. */
    private static boolean pointing(Draft draft) {
        int at = draft.line.tokenAt(draft.contentStart());
        return draft.line.is(at, "that") && draft.line.is(at + 1, "effect") && draft.line.is(at - 1, "to");
    }

    private static boolean holdsVerb(Line line, Span piece) {
        int to = Math.min(line.size() - 1, line.tokenAt(piece.end() - 1));
        for (int i = line.tokenAt(piece.start()); i <= to; i++) {
            if (line.verb(i) || line.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** "if you want to sail", "makes me want to sail": told of no reader, and of nobody as his word. */
    private static boolean anybody(Draft draft) {
        Span source = draft.sources.size() == 1 ? draft.sources.get(0) : null;
        if (source == null || source.length() > "you".length() || draft.line.quoted(draft.cue.head())) {
            return false;
        }
        int word = draft.line.tokenAt(source.start());
        boolean name = word > draft.line.lead()
                && word < draft.line.size()
                && Character.isUpperCase(draft.line.token(word).text().charAt(0));
        return !name && draft.line.is(word, "you", "me", "us");
    }

    /** "When asked about the pier, Brito said ...", "Asked whether it will open, Brito laughed": whoever asks puts nothing forward. */
    private static boolean addressed(Draft draft) {
        if (draft.cue == null || !draft.line.is(draft.cue.head(), "asked", "pressed", "questioned")) {
            return false;
        }
        int from = draft.cue.words().from();
        boolean opens = from == draft.line.lead()
                || draft.line.comma(from - 1)
                        && draft.sources.stream()
                                .allMatch(s -> s.start() > draft.cueSpan().end());
        return opens && from == draft.cue.head() || draft.line.is(from - 1, "when", "if", "while", "once");
    }

    /** "arrested | a man who", "published | a video that": a word that is not known to tell, and what it did to somebody. */
    private static boolean cutOff(Draft draft) {
        Span content = draft.content.get(draft.content.size() - 1);
        int last = draft.line.tokenAt(content.end() - 1);
        return draft.cue != null
                && draft.cue.entry().frames().equals(TaggedCues.UNLISTED)
                && content.end() <= draft.line.sentence().end()
                && (draft.line.is(last, "who", "which", "whom")
                        || draft.line.is(last, "that") && last - draft.line.tokenAt(content.start()) < FEW);
    }

    /** "was denied official status", "denied bail to both": of something that was not given, nothing is said. */
    private static boolean refused(Draft draft) {
        if (draft.cue == null) {
            return false;
        }
        Line line = draft.line;
        int next = draft.cue.words().to();
        boolean passive = draft.cue.shape() == Cue.Shape.PASSIVE
                && line.is(draft.cue.head(), "denied", "refused")
                && line.tagged(next, "DET", "ADJ", "NOUN", "PROPN")
                && !line.is(next, "that")
                && !line.time(next);
        return passive || line.is(draft.cue.head(), "deny", "denies", "denied", "denying") && givable(draft);
    }

    private static boolean givable(Draft draft) {
        Line line = draft.line;
        int from = line.tokenAt(draft.contentStart());
        int head = from;
        while (line.tagged(head + 1, "NOUN", "PROPN", "ADJ")) {
            head++;
        }
        return from >= draft.cue.words().to()
                && GIVABLE.contains(line.word(head))
                && draft.content.stream().noneMatch(piece -> holdsVerb(line, piece));
    }

    /** "our requested clinic", "by proposed legislation that ...": part of what the thing is called. */
    private static boolean modifier(Draft draft) {
        Line line = draft.line;
        int head = draft.cue == null ? 0 : draft.cue.head();
        return head > 0
                && draft.cue.words().to() == draft.cue.words().from() + 1
                && line.word(head).endsWith("ed")
                && (line.tagged(head - 1, "DET", "ADP")
                        || line.possessive(head - 1)
                        || line.is(head - 1, "its", "our", "my", "their", "his", "her", "your"))
                && line.tagged(head + 1, "NOUN", "ADJ");
    }

    /** "Brito: Possession of arms, held without bond": what is listed of somebody is no clause, and not quoted. */
    private static boolean listed(Draft draft) {
        Line line = draft.line;
        Role role = line.sentence().segment().role();
        return draft.cue != null
                && line.is(draft.cue.head(), ":")
                && role != Role.HEADLINE
                && role != Role.SUBHEAD
                && role != Role.RELATED
                && draft.contentStart() < line.sentence().end()
                && draft.content.stream().noneMatch(piece -> speaks(line, piece));
    }

    private static boolean speaks(Line line, Span piece) {
        int from = line.tokenAt(piece.start());
        int to = Math.min(line.size() - 1, line.tokenAt(piece.end() - 1));
        for (int i = from; i <= to; i++) {
            boolean verb = line.tagged(i, "VERB")
                    && !line.word(i).endsWith("ing")
                    && (i == from || line.nominal(i - 1) || line.tagged(i - 1, "PRON", "ADV", "PART"));
            if (verb || line.tagged(i, "AUX", "INTJ") || line.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** "was charged with two counts": what is done to somebody, by nobody who is named. */
    private static boolean charged(Draft draft) {
        return draft.cue != null
                && draft.sources.isEmpty()
                && draft.cue.shape() == Cue.Shape.PASSIVE
                && draft.line.is(draft.cue.head(), "charged", "indicted", "convicted", "sentenced", "arrested");
    }

    /** "The envoy | was known for", by nobody who is named: what is told stands behind it. */
    private static boolean subjectAlone(Draft draft) {
        return draft.cue != null
                && draft.sources.isEmpty()
                && draft.cue.verbal()
                && draft.content.stream()
                        .allMatch(
                                piece -> piece.start() >= draft.line.sentence().start()
                                        && piece.end() <= draft.cueSpan().start()
                                        && !holdsVerb(draft.line, piece));
    }

    /** "pleaded not guilty": what is done in court, told by the outlet. */
    private static boolean pleaded(Draft draft) {
        return draft.cue != null
                && draft.line.is(draft.cue.head(), "pleaded", "pleads", "plead", "pleading", "pled")
                && draft.line.is(draft.cue.words().to(), "guilty", "not", "innocent", "no");
    }

    /** "dismissed twelve stewards", not "dismissed the critics' claims" or "dismissed it as a stunt": people lose their posts. */
    private boolean discharged(Draft draft) {
        if (draft.cue == null || !draft.line.is(draft.cue.head(), "dismissed", "dismisses", "dismiss", "dismissing")) {
            return false;
        }
        String head = head(draft);
        Line line = draft.line;
        boolean as = IntStream.range(draft.cue.words().to(), line.size()).anyMatch(i -> line.is(i, "as"));
        return bare(draft) && !as && (lexicon.people(head) || line.tagged(line.tokenAt(draft.contentStart()), "NUM"));
    }

    /** "contradicting his own government", "disputed by officials": against somebody, of nothing that is said. */
    private boolean opposed(Draft draft) {
        return draft.cue != null
                && draft.line.is(draft.cue.head(), "contradicting", "contradicted", "contradicts", "contradict")
                && bare(draft)
                && (lexicon.people(head(draft)) || lexicon.organization(head(draft)));
    }

    /** "doubts about the tremor", and nobody is named who has them. */
    private static boolean doubts(Draft draft) {
        return draft.cue != null
                && draft.sources.isEmpty()
                && draft.line.is(draft.cue.words().from(), "doubt", "doubts", "questions");
    }

    /** "tell us nothing": what is not told. */
    private static boolean untold(Draft draft) {
        return draft.cue != null
                && draft.contentStart() >= draft.cueSpan().end()
                && draft.line.is(draft.cue.head(), "tell", "tells", "told", "say", "says", "said")
                && draft.line.is(draft.line.tokenAt(draft.contentStart()), "nothing", "little");
    }

    /** "Not | one of the stations recorded a tremor": none does. */
    private static boolean nobody(Draft draft) {
        return draft.sources.stream()
                .filter(source -> source.start() > draft.line.sentence().start()
                        && source.end() <= draft.line.sentence().end())
                .map(source -> draft.line.tokenAt(source.start()))
                .anyMatch(at -> draft.line.is(at - 1, "not") && draft.line.is(at, "one", "a", "any"));
    }

    /** "have observed the ceasefire": kept, and not remarked upon. */
    private static boolean complied(Draft draft) {
        return draft.cue != null
                && draft.line.is(
                        draft.cue.head(),
                        "observed",
                        "observe",
                        "observes",
                        "respected",
                        "respects",
                        "honoured",
                        "honored",
                        "upheld")
                && bare(draft);
    }

    /** "apologised for having announced a death": says no more that anybody died. */
    private static boolean apologised(Draft draft) {
        int at = draft.line.tokenAt(draft.contentStart());
        return draft.cue != null
                && draft.line.word(draft.cue.head()).startsWith("apolog")
                && draft.line.is(at, "for")
                && draft.line.is(at + 1, "having", "announcing", "reporting", "claiming", "saying");
    }

    /** Whether the content follows its cue and holds no verb. */
    private static boolean bare(Draft draft) {
        return draft.contentStart() >= draft.cueSpan().end()
                && draft.content.stream().noneMatch(piece -> holdsVerb(draft.line, piece));
    }

    /** The last word of the phrase that the content begins with. */
    private static String head(Draft draft) {
        Line line = draft.line;
        int head = line.tokenAt(draft.contentStart());
        while (line.tagged(head + 1, "NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON")) {
            head++;
        }
        return line.word(head);
    }

    /** "had | dubbed it a flop": no word that tells. */
    private static boolean auxiliary(Draft draft) {
        return draft.cue != null
                && TaggedReader.RULE.equals(draft.rule)
                && IntStream.range(draft.cue.words().from(), draft.cue.words().to())
                        .allMatch(
                                i -> draft.line.is(i, "is", "are", "was", "were", "be", "been", "has", "have", "had"));
    }

    /** "called an ambulance", not "called him a liar" or "called the claim baseless": a few words for one thing. */
    private boolean summoned(Draft draft) {
        Line line = draft.line;
        if (draft.cue == null
                || !line.is(draft.cue.head(), "call", "calls", "called", "calling")
                || draft.cue.words().to() > draft.cue.head() + 1
                || draft.content.size() != 1
                || draft.content.get(0).start() < draft.cueSpan().end()
                || draft.content.get(0).end() > line.sentence().end()) {
            return false;
        }
        int from = line.tokenAt(draft.contentStart());
        int to = line.tokenAt(draft.content.get(0).end() - 1) + 1;
        boolean judged = lexicon.noun(line.word(from + 1)) != null && to > from + 2;
        boolean one = to - from <= FEW && !line.quoted(from) && !judged;
        boolean nouns = false;
        for (int i = from; i < to; i++) {
            boolean opens = i == from && line.tagged(i, "DET");
            nouns |= line.tagged(i, "NOUN", "PROPN");
            one &= opens || !nouns && line.tagged(i, "ADJ") || line.tagged(i, "NOUN", "PROPN");
        }
        return one;
    }
}
