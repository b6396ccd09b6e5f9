package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the words of a sentence that may attribute; whether they do is decided when their content is looked for. */
final class CueFinder {

    private static final Set<String> UNMISTAKABLE = Set.of(
            "said",
            "says",
            "told",
            "tells",
            "saying",
            "telling",
            "tweeted",
            "tweets",
            "wrote",
            "vows",
            "warns",
            "urges",
            "denies",
            "deny",
            "confirms",
            "announces",
            "claims",
            "asks",
            "accuses",
            "slams",
            "blasts");
    private static final Set<String> HEARSAY = Set.of("reportedly", "allegedly", "purportedly", "supposedly");

    private final CueLexicon lexicon;
    private final VerbGroups groups;

    CueFinder(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.groups = new VerbGroups(lexicon);
    }

    /** The candidates of a sentence, in its order. */
    List<Cue> find(Line line) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Cue cue = at(line, i);
            if (cue != null && !aside(line, cue)) {
                boolean swallowed = !cues.isEmpty()
                        && cues.get(cues.size() - 1).words().to() > cue.words().from();
                if (swallowed) {
                    cues.set(cues.size() - 1, cue);
                } else {
                    cues.add(cue);
                }
            }
        }
        return cues;
    }

    /** "..., I think, ...", within what somebody says: he attributes it to nobody else. */
    private static boolean aside(Line line, Cue cue) {
        int from = cue.words().from();
        return line.quoted(cue.head())
                && line.is(from - 1, "i", "we", "you")
                && line.comma(from - 2)
                && line.comma(cue.words().to());
    }

    private Cue at(Line line, int i) {
        if (line.mark(i)) {
            return null;
        }
        if (line.is(i, "according") && line.is(i + 1, "to")) {
            return preposition(line, i, i + 2);
        }
        if (line.is(i, "per") && line.tagged(i, "ADP") && !line.tagged(i + 1, "NUM") && line.is(i + 1, "the")) {
            return preposition(line, i, i + 1);
        }
        if (HEARSAY.contains(line.word(i))) {
            CueEntry entry = new CueEntry(line.word(i), List.of(), CueClass.HEARSAY, "c", Set.of());
            return new Cue(
                    line.index(), new Range(i, i + 1), i, entry, CueClass.HEARSAY, Cue.Shape.ADVERB, false, null);
        }
        boolean verb =
                line.tagged(i, "VERB") || UNMISTAKABLE.contains(line.word(i)) && !line.tagged(i - 1, "DET", "ADJ");
        if (verb && !attributive(line, i)) {
            return verb(line, i);
        }
        CueEntry noun = line.tagged(i, "NOUN") ? lexicon.noun(line.word(i)) : null;
        if (noun == null) {
            return null;
        }
        return new Cue(line.index(), new Range(i, i + 1), i, noun, noun.type(), Cue.Shape.NOUN, false, null);
    }

    private static Cue preposition(Line line, int from, int to) {
        CueEntry entry = new CueEntry(line.word(from), List.of(), CueClass.ACCORDING, "cn", Set.of());
        return new Cue(
                line.index(), new Range(from, to), from, entry, CueClass.ACCORDING, Cue.Shape.PREPOSITION, false, null);
    }

    /** "the alleged plot", "his stated aim". */
    private static boolean attributive(Line line, int i) {
        boolean before = line.tagged(i - 1, "DET", "ADJ", "NUM")
                        && !line.is(i - 1, "all", "both", "some", "many", "that", "this", "each")
                || line.possessive(i - 1)
                || line.is(i - 1, "its", "his", "her", "their", "-");
        boolean compound =
                line.is(i - 1, "-") && line.token(i - 1).end() == line.token(i).start();
        return compound || before && (line.nominal(i + 1) || line.tagged(i + 1, "ADJ") || line.is(i + 1, "-"));
    }

    private Cue verb(Line line, int i) {
        CueLexicon.Form form = form(line, i);
        if (form == null) {
            return null;
        }
        CueEntry entry = form.entry();
        int to = i + 1;
        to += entry.particles().size();
        return groups.read(line, i, to, form);
    }

    /** The reading of a form: one whose particle is there before one without. */
    private CueLexicon.Form form(Line line, int i) {
        CueLexicon.Form plain = null;
        for (CueLexicon.Form form : lexicon.verb(line.word(i))) {
            List<String> particles = form.entry().particles();
            if (particles.isEmpty()) {
                plain = plain == null ? form : plain;
            } else if (follow(line, i, particles)) {
                return form;
            }
        }
        return plain;
    }

    private static boolean follow(Line line, int head, List<String> particles) {
        for (int k = 0; k < particles.size(); k++) {
            if (!line.is(head + 1 + k, particles.get(k))) {
                return false;
            }
        }
        return true;
    }
}
