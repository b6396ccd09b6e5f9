package io.crosscheck.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.attribution.Attribution;
import io.crosscheck.extraction.attribution.Lapse;
import io.crosscheck.extraction.attribution.Line;
import io.crosscheck.extraction.attribution.Page;

/**
 * Finds what the outlet asserts itself: stretches of a sentence outside everything attributed, with a finite verb and
 * something that can be checked (a name, a quantity). One claim a stretch.
 */
final class NarrationReader {

    private static final Set<Role> SILENT =
            Set.of(Role.BYLINE, Role.DATELINE, Role.CREDIT, Role.BOILERPLATE, Role.EMBEDDED_POST);
    private static final int SHORTEST = 4;
    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "that", "whom");
    private static final Set<String> OPENERS =
            Set.of("and", "but", "or", "so", "yet", "while", "although", "though", ",", ";", "-", "\u2013", "\u2014");

    /** What a part of a sentence begins with that asserts nothing without the rest. */
    private static final Set<String> DEPENDENT = Set.of("to", "when", "if", "unless", "once", "until", "whether");

    private static final Set<String> SOMEBODY = Set.of("he", "she");

    private final Page page;
    private final Within<TimeExpression> times;
    private final boolean[] taken;
    private final Teasers teasers;
    private final Background background;
    private int quantity;

    NarrationReader(Page page, List<Attribution> attributions) {
        this.page = page;
        this.times = new Within<>(page.reading().times(), TimeExpression::span);
        this.teasers = new Teasers(page);
        this.background = new Background(attributions);
        this.taken = new boolean[page.text().length()];
        for (Attribution a : attributions) {
            if (a.outer() < 0) {
                take(a.scope());
                if (a.cueWords() != null) {
                    take(a.cueWords());
                }
                a.paths().stream()
                        .map(path -> path.get(0))
                        .filter(source -> source.overlaps(a.scope()))
                        .forEach(this::take);
            }
            if (a.outer() < 0 && !a.takesUp()) {
                a.content().forEach(this::take);
            }
        }
        page.quotations().stream()
                .filter(q -> q.inner().length() > 60 || q.shape() == io.crosscheck.extraction.quotation.Shape.SPEECH)
                .forEach(q -> take(q.outer()));
    }

    private void take(Span span) {
        java.util.Arrays.fill(taken, span.start(), span.end(), true);
    }

    List<Narrated> read() {
        List<Narrated> found = new ArrayList<>();
        for (Line line : page.lines()) {
            if (!SILENT.contains(line.sentence().segment().role()) && !teasers.strange(line)) {
                stretches(line, found);
                background(line, found);
            }
        }
        return found;
    }

    private void background(Line line, List<Narrated> found) {
        for (int[] clause : background.in(line)) {
            Span content = line.span(clause[0], clause[1]);
            boolean held =
                    found.stream().anyMatch(narrated -> narrated.content().overlaps(content));
            boolean paper = line.word(clause[0]).equals("which") && Papers.told(line, clause[0] - 1);
            if (!held && (paper || named(content))) {
                found.add(new Narrated(line.index(), content, "taken-for-granted", 0.4));
            }
        }
    }

    private void stretches(Line line, List<Narrated> found) {
        int start = -1;
        for (int i = 0; i <= line.size(); i++) {
            boolean free = i < line.size() && !taken[line.token(i).start()];
            if (free && start < 0) {
                start = i;
            } else if (!free && start >= 0) {
                stretch(line, start, i, found);
                start = -1;
            }
        }
    }

    private void stretch(Line line, int from, int to, List<Narrated> found) {
        int s = Math.max(from, line.lead());
        int e = to;
        while (s < e && (OPENERS.contains(line.word(s)) || sign(line, s))) {
            s++;
        }
        while (e > s
                && (Set.of("who", "whom", "whose", "which", "that", "as", "by", "with", "after", "including")
                                .contains(line.word(e - 1))
                        || e < line.size()
                                && (line.pos(e - 1).matches("ADP|DET")
                                        || Set.of("when", "where").contains(line.word(e - 1)))
                        || sign(line, e - 1) && !line.word(e - 1).equals(")")
                        || to < line.size() && (line.pos(e - 1).equals("SCONJ") || adverbBefore(line, e, to))
                        || line.pos(e - 1).equals("CCONJ"))) {
            e--;
        }
        e = e == to ? withObject(line, e) : e;
        e = withoutOpenVerb(line, s, e);
        s = from > 0 ? Math.min(Lapse.end(line, s), e) : s;
        if (e - s < SHORTEST || !asserts(line, s, e, from == 0)) {
            return;
        }
        Span stretch = line.span(s, e);
        Span content = new Span(stretch.start(), page.reading().names().throughName(stretch.end()));
        boolean whole = from == 0 && to == line.size();
        boolean begins = from == 0 || s > from;
        if (checkable(content)
                || whole && (ofSomebody(line, s, e) || existence(line, s))
                || begins && Papers.subject(line, s, e)) {
            found.add(new Narrated(line.index(), content, whole ? "own-sentence" : "own-clause", whole ? 0.7 : 0.5));
            presupposed(line, s, Math.max(e, line.tokenAt(content.end() - 1) + 1), found);
        }
    }

    /** "apparently | because": goes with the conjunction that is left out. */
    private static boolean adverbBefore(Line line, int end, int to) {
        return end < to && line.pos(end - 1).equals("ADV") && line.pos(end).equals("SCONJ");
    }

    /** "The vote followed | anger over the dam": a verb keeps the object that somebody's attitude is told by. */
    private static int withObject(Line line, int end) {
        if (end >= line.size()
                || !line.pos(end - 1).equals("VERB")
                || !line.pos(end).matches("NOUN|PROPN|ADJ|DET|NUM")) {
            return end;
        }
        int to = end;
        while (to < line.size() && !sign(line, to) && !RELATIVES.contains(line.word(to))) {
            to++;
        }
        return to;
    }

    /**
     * "The ruling puts the port at odds with others | and breaks": a verb whose object is told by somebody is left out.
     */
    private static int withoutOpenVerb(Line line, int start, int end) {
        boolean open = end < line.size()
                && end - 2 > start
                && line.pos(end - 1).equals("VERB")
                && line.pos(end - 2).equals("CCONJ")
                && !sign(line, end);
        return open ? end - 2 : end;
    }

    private static boolean sign(Line line, int i) {
        return line.pos(i).equals("PUNCT")
                || line.pos(i).equals("SYM") && line.word(i).length() == 1 && !"$%".contains(line.word(i));
    }

    /** A finite verb with something before it; no question, no order to the reader. */
    private static boolean asserts(Line line, int from, int to, boolean first) {
        if (line.word(line.size() - 1).equals("?") && to >= line.size() - 1) {
            return false;
        }
        Role role = line.sentence().segment().role();
        boolean headline =
                role == Role.HEADLINE || role == Role.SUBHEAD || role == Role.RELATED || role == Role.CAPTION;
        boolean order = first
                && line.pos(from).equals("VERB")
                && !line.word(from).endsWith("ing")
                && !line.word(from).endsWith("ed");
        boolean adverbial = (line.pos(from).equals("ADP") || DEPENDENT.contains(line.word(from)))
                && (from > 0 || to < line.size())
                && !clauseBehindComma(line, from, to);
        if (adverbial) {
            return false;
        }
        boolean relative = RELATIVES.contains(line.word(from));
        if (order && !headline || relative) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean bare = i > from
                    && (line.word(i - 1).matches("to|as") || line.word(i).endsWith("ing"));
            boolean cut = i == to - 1 && to < line.size() && line.word(i).matches("ha(?:s|ve|d)");
            if (line.pos(i).equals("AUX") && !cut || line.pos(i).equals("VERB") && (headline || !bare)) {
                return headline || i > from;
            }
        }
        return false;
    }

    /** "On Monday, the ferry sank", not "in a notice to the port, which ..." or "in the notice, dated Monday". */
    private static boolean clauseBehindComma(Line line, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            boolean clause = line.word(i).equals(",")
                    && !RELATIVES.contains(line.word(i + 1))
                    && !line.word(i + 1).equals("where")
                    && !line.pos(i + 1).matches("VERB|ADP");
            if (clause && finiteBeforeComma(line, i + 1, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean finiteBeforeComma(Line line, int from, int to) {
        for (int i = from; i < to && !line.word(i).equals(","); i++) {
            boolean verb = line.pos(i).equals("VERB") && !line.word(i).endsWith("ing");
            if (line.pos(i).equals("AUX") || verb && !line.word(i - 1).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name stands in it; nouns and pronouns that refer to one do not make it checkable. */
    private boolean named(Span span) {
        return page.reading().names().mentionsIn(span).stream()
                .map(Mention::text)
                .anyMatch(t -> t.chars().anyMatch(Character::isUpperCase));
    }

    private boolean checkable(Span content) {
        if (named(content) || times.inside(List.of(content)).size() > 0) {
            return true;
        }
        List<Quantity> quantities = page.reading().quantities();
        while (quantity < quantities.size() && quantities.get(quantity).end() <= content.start()) {
            quantity++;
        }
        return quantity < quantities.size()
                && content.contains(quantities.get(quantity).span());
    }

    /** "He was hit in the arm": of somebody told of before, whether or not he has a name. */
    private static boolean ofSomebody(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.pos(i).equals("PRON") && SOMEBODY.contains(line.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "There was no gun": whether there was can be checked, names or not. */
    private static boolean existence(Line line, int from) {
        return line.word(from).equals("there")
                && Set.of("was", "were", "is", "are").contains(line.word(from + 1))
                && Set.of("no", "n't", "not").contains(line.word(from + 2));
    }

    /** "the strike that killed Ana Brito": an event told in passing, with a name in it. */
    private void presupposed(Line line, int from, int to, List<Narrated> found) {
        for (int i = from + 2; i + 2 < to; i++) {
            boolean opens = (line.word(i).equals("that") || line.word(i).equals("which"))
                    && line.pos(i).equals("PRON")
                    && line.pos(i + 1).equals("VERB")
                    && line.pos(i - 1).matches("NOUN|PROPN");
            if (!opens) {
                continue;
            }
            int end = i + 1;
            while (end < to
                    && !(line.word(end).equals(",") && !line.pos(end + 1).equals("PROPN"))) {
                end++;
            }
            int start = i - 1;
            while (start > from
                    && line.pos(start - 1).matches("NOUN|PROPN|ADJ|DET|ADP|PART|NUM|PUNCT")
                    && !line.word(start - 1).equals(",")) {
                start--;
            }
            while (start < i - 1 && line.pos(start).matches("ADP|PART|PUNCT|CCONJ")) {
                start++;
            }
            if (named(line.span(i, end)) && (start > from || end < to)) {
                found.add(new Narrated(line.index(), line.span(start, end), "event-told-in-passing", 0.4));
            }
            i = end;
        }
    }
}
