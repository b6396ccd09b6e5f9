package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Span;

/**
 * Reads colons and dashes that set a speaker off: "Brito: bridge is safe", "Bridge unsafe - report", "BRITO: "Yes."".
 */
final class SignReader {

    private static final CueEntry SIGN = new CueEntry(":", List.of(), CueClass.SIGN, "cq", Set.of());
    private static final int LONGEST_SPEAKER = 8;
    private static final int LONGEST_TAIL = 5;

    private final Page page;
    private final CueLexicon lexicon;
    private final Pieces pieces;
    private final Subjects subjects;

    SignReader(Page page, CueLexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
        this.pieces = new Pieces(page);
        this.subjects = new Subjects(lexicon);
    }

    List<Draft> read(Line line, List<Draft> drafts) {
        List<Draft> found = new ArrayList<>();
        int sign = sign(line);
        if (sign <= 0) {
            return found;
        }
        Role role = line.sentence().segment().role();
        boolean headline = role == Role.HEADLINE || role == Role.SUBHEAD || role == Role.RELATED;
        Draft draft = headline ? headline(line, sign) : null;
        if (draft == null && line.is(sign, ":") && drafts.stream().noneMatch(d -> reaches(d, line, sign))) {
            draft = transcript(line, sign);
        }
        if (draft != null) {
            found.add(draft);
        }
        return found;
    }

    private static boolean reaches(Draft draft, Line line, int sign) {
        return draft.contentStart() >= line.token(sign).end();
    }

    private static int sign(Line line) {
        for (int i = 1; i < line.size(); i++) {
            boolean dash = line.is(i, "\u2013", "\u2014", "-", "--")
                    && line.token(i - 1).end() < line.token(i).start();
            if (!line.quoted(i) && (line.is(i, ":") || dash)) {
                return i;
            }
        }
        return -1;
    }

    private Draft headline(Line line, int sign) {
        int last = line.size();
        while (last > sign + 1 && line.sign(last - 1)) {
            last--;
        }
        if (last - sign - 1 <= LONGEST_TAIL && last > sign + 1 && speaker(line, sign + 1, last)) {
            return draft(line, sign, new Range(sign + 1, last), 0, sign, "headline-tail");
        }
        boolean leads = line.is(sign, ":") && sign <= LONGEST_TAIL && speaker(line, 0, sign) && last - sign > 3;
        return leads ? draft(line, sign, new Range(0, sign), sign + 1, last, "headline-lead") : null;
    }

    private Draft draft(Line line, int sign, Range source, int from, int to, String rule) {
        Cue cue = new Cue(
                line.index(), new Range(sign, sign + 1), sign, SIGN, CueClass.SIGN, Cue.Shape.SIGN, false, null);
        Draft draft = new Draft(line, cue, rule, 0.7);
        Span piece = pieces.of(line, from, to, -1);
        if (piece == null) {
            return null;
        }
        draft.content.add(piece);
        draft.widen(from, to);
        draft.from(source);
        return draft;
    }

    /** Whether these few words can name somebody or something that speaks. */
    private boolean speaker(Line line, int from, int to) {
        boolean who = false;
        for (int i = from; i < to; i++) {
            if (line.verb(i) || line.mark(i) || line.tagged(i, "NUM", "SCONJ") || line.time(i)) {
                return false;
            }
            who |= lexicon.people(line.word(i))
                    || lexicon.document(line.word(i))
                    || lexicon.title(line.token(i).text());
        }
        boolean named = page.reading().names().mentionsIn(line.span(from, to)).stream()
                .anyMatch(m -> m.type().startsWith("PERSON") || m.type().startsWith("ORGANIZATION"));
        return who || named && to - from <= LONGEST_TAIL;
    }

    /** "NAME: "...""; or a clause with a colon before a quotation: its subject speaks. */
    private Draft transcript(Line line, int sign) {
        Cue cue = new Cue(
                line.index(), new Range(sign, sign + 1), sign, SIGN, CueClass.SIGN, Cue.Shape.SIGN, false, null);
        Draft draft = new Draft(line, cue, "colon-quotation", 0.6);
        boolean here = sign + 1 < line.size() && line.mark(sign + 1);
        if (here) {
            Span piece = pieces.of(page.quotations().get(line.quotation(sign + 1)));
            if (piece == null) {
                return null;
            }
            draft.content.add(piece);
        } else if (dialogue(line, sign)) {
            Line last = lastOfParagraph(line);
            draft.content.add(
                    pieces.trim(line.token(sign + 1).start(), last.sentence().end()));
        } else if (sign + 1 < line.size() || !new ColonReader(page, pieces).following(draft)) {
            return null;
        }
        Range source = sign <= LONGEST_SPEAKER && speaker(line, 0, sign) ? new Range(0, sign) : mainSubject(line, sign);
        if (source == null) {
            return null;
        }
        draft.from(source);
        return draft;
    }

    /** "BRITO: We are open." at the start of a paragraph: a transcript without quotation marks. */
    private boolean dialogue(Line line, int sign) {
        int index = line.index();
        boolean first = index == 0
                || page.lines().get(index - 1).sentence().paragraph()
                        != line.sentence().paragraph();
        return first
                && sign <= LONGEST_TAIL
                && sign + 3 < line.size()
                && speaker(line, 0, sign)
                && person(line.span(0, sign))
                && pieces.trim(line.token(sign + 1).start(), line.sentence().end()) != null;
    }

    private boolean person(Span span) {
        return page.reading().names().mentionsIn(span).stream()
                .anyMatch(m -> m.type().startsWith("PERSON"));
    }

    private Line lastOfParagraph(Line line) {
        int i = line.index();
        while (i + 1 < page.lines().size()
                && page.lines().get(i + 1).sentence().paragraph()
                        == line.sentence().paragraph()) {
            i++;
        }
        return page.lines().get(i);
    }

    private Range mainSubject(Line line, int before) {
        for (int i = 1; i < before; i++) {
            if (line.verb(i) && !line.quoted(i)) {
                return subjects.before(line, i);
            }
        }
        return null;
    }
}
