package io.crosscheck.extraction.attribution;

import java.util.stream.IntStream;

import io.crosscheck.extraction.annotation.Span;

/**
 * Tells how or when something was said from what was said and who said it: "... said Merrow, flanked by her lawyers",
 * "... Merrow said before she left", "..., Merrow said, but her rival refused".
 */
final class Circumstances {

    private static final int LONGEST_SUBJECT = 6;

    private final CueLexicon lexicon;

    Circumstances(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes it out of a draft whose content begins before its cue: what stands behind both is the outlet's own. */
    void mend(Draft draft) {
        Line line = draft.line;
        if (draft.cue == null
                || draft.cue.shape() != Cue.Shape.FINITE
                || draft.content.isEmpty()
                || draft.content.get(0).end() > draft.cueSpan().start()) {
            return;
        }
        int cue = draft.cueSpan().end();
        draft.sources.replaceAll(source -> source.start() < cue ? source : before(line, source));
        if (!complete(line, draft.content.get(0))) {
            return;
        }
        draft.content.removeIf(
                piece -> piece.start() >= cue && piece.end() <= line.sentence().end() && tells(line, piece));
    }

    /** "The roof, | she said, | repaired in May, leaks": without its verb what was said goes on behind the cue. */
    private static boolean complete(Line line, Span content) {
        if (content.end() <= line.sentence().start()) {
            return true;
        }
        int from = line.tokenAt(Math.max(content.start(), line.sentence().start()));
        return IntStream.rangeClosed(from, line.tokenAt(content.end() - 1))
                .anyMatch(i -> line.quoted(i) || line.verb(i));
    }

    private boolean tells(Line line, Span piece) {
        int from = line.tokenAt(piece.start());
        return begins(line, from)
                && IntStream.rangeClosed(from, line.tokenAt(piece.end() - 1)).noneMatch(line::quoted);
    }

    private Span before(Line line, Span source) {
        int from = line.tokenAt(source.start());
        int to = line.tokenAt(source.end() - 1) + 1;
        for (int i = from + 1; i < to && !NounPhrases.relative(line, i); i++) {
            boolean begins = line.comma(i) ? begins(line, i + 1) : line.tagged(i, "SCONJ", "ADP") && clause(line, i);
            if (begins) {
                return line.span(from, i);
            }
        }
        return source;
    }

    private boolean begins(Line line, int at) {
        boolean participle = line.tagged(at, "VERB")
                && (lexicon.participle(line.word(at)) || line.word(at).endsWith("ing"));
        return participle || clause(line, at) || another(line, at);
    }

    /** "but her rival refused", "while the unions spoke": somebody else does something. */
    private static boolean another(Line line, int at) {
        if (!line.is(at, "but", "while", "whereas", "although", "though")
                || !line.tagged(at + 1, "DET", "PROPN", "NOUN", "ADJ", "NUM")
                        && !line.is(at + 1, "his", "her", "its", "their")) {
            return false;
        }
        return IntStream.range(at + 2, Math.min(line.size(), at + LONGEST_SUBJECT))
                .anyMatch(line::verb);
    }

    private static boolean clause(Line line, int at) {
        boolean subject = line.tagged(at + 1, "PRON")
                || line.tagged(at + 1, "DET", "NOUN", "PROPN") && (line.verb(at + 2) || line.verb(at + 3));
        return line.is(at, "before", "after", "as", "while", "when", "once")
                && (subject || line.word(at + 1).endsWith("ing"));
    }
}
