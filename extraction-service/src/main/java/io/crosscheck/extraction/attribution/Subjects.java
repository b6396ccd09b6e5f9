package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the subject of a verb by reading leftwards: the phrase right before it, with its appositions between commas.
 * Stops at quotation marks, other clauses and introductory adverbials.
 */
final class Subjects {

    private static final int FARTHEST = 80;
    private static final int LONGEST_LIST_ITEM = 6;

    private final CueLexicon lexicon;
    private final Nucleus nucleus;

    Subjects(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.nucleus = new Nucleus(lexicon);
    }

    /** The subject of the verb group that starts at a token, or null. */
    Range before(Line line, int verb) {
        if (dash(line, verb - 1)) {
            return aroundAside(line, verb);
        }
        int wall = wall(line, verb);
        if (wall >= verb || NounPhrases.relative(line, verb - 1) && !line.is(verb - 2, "of")) {
            return null;
        }
        List<int[]> pieces = pieces(line, wall, verb);
        int[] last = pieces.get(pieces.size() - 1);
        if (last[0] < last[1]) {
            return inPiece(line, pieces, last);
        }
        return apposed(line, pieces, verb);
    }

    /** First token after the nearest border to the left that no subject crosses. */
    private static int wall(Line line, int verb) {
        int i = verb - 1;
        int floor = Math.max(Math.min(line.lead(), verb), verb - FARTHEST);
        int quotation = line.quotation(verb);
        while (i >= floor) {
            if (line.is(i, ")")) {
                i = opening(line, i, floor);
            } else if (line.quotation(i) != quotation
                    || line.mark(i)
                    || line.is(i, ";", ":", "\u2014", "\u2013", "--", "(", "\u2022", "|")
                    || line.is(i, "-") && loose(line, i)) {
                return i + 1;
            }
            i--;
        }
        return Math.max(floor, 0);
    }

    private static boolean dash(Line line, int i) {
        return line.is(i, "\u2014", "\u2013", "--") || line.is(i, "-") && loose(line, i);
    }

    /** "Brito - who runs the port - said": the subject stands before the aside, which belongs to it. */
    private Range aroundAside(Line line, int verb) {
        int open = openingDash(line, verb - 1, Math.max(0, verb - FARTHEST));
        Range found = open > 0 ? before(line, open) : null;
        return found == null || found.to() < open ? null : new Range(found.from(), verb - 1);
    }

    /** The dash that opens an aside closed by a dash right before the verb, or -1. */
    private static int openingDash(Line line, int close, int floor) {
        for (int i = close - 1; i > floor && i > close - 30; i--) {
            if (dash(line, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean loose(Line line, int i) {
        return i > 0 && line.token(i - 1).end() < line.token(i).start();
    }

    private static int opening(Line line, int close, int floor) {
        for (int i = close - 1; i >= floor && i > close - 15; i--) {
            if (line.is(i, "(")) {
                return i;
            }
        }
        return close;
    }

    private static List<int[]> pieces(Line line, int wall, int verb) {
        List<int[]> pieces = new ArrayList<>();
        int start = wall;
        for (int i = wall; i < verb; i++) {
            if (line.comma(i)) {
                pieces.add(new int[] {start, i});
                start = i + 1;
            }
        }
        pieces.add(new int[] {start, verb});
        return pieces;
    }

    /** No comma before the verb: the subject ends right there; only lists reach over commas. */
    private Range inPiece(Line line, List<int[]> pieces, int[] last) {
        Range found = nucleus.of(line, last[0], last[1]);
        if (found == null) {
            return aside(line, pieces, last);
        }
        boolean joined = found.from() > last[0]
                ? found.from() == last[0] + 1 && line.is(last[0], "and", "or")
                : line.is(joint(line, found), "and", "or");
        int from = found.from();
        int at = pieces.size() - 2;
        while (joined && at >= 0 && listItem(line, pieces.get(at))) {
            from = pieces.get(at)[0];
            at--;
        }
        boolean atWall = at < 0 || pieces.get(at)[0] == pieces.get(at)[1];
        return from == found.from() || !atWall ? found : new Range(from, found.to());
    }

    /** An adverbial between commas right before the verb: "Brito, in turn, on Monday said". */
    private Range aside(Line line, List<int[]> pieces, int[] last) {
        boolean adverbial = line.tagged(last[0], "ADV", "ADP") || line.time(last[0]);
        if (!adverbial || pieces.size() < 2) {
            return null;
        }
        List<int[]> before = new ArrayList<>(pieces);
        before.set(before.size() - 1, new int[] {last[0], last[0]});
        return apposed(line, before, last[0] - 1);
    }

    private static int joint(Line line, Range found) {
        for (int i = found.from(); i < found.to(); i++) {
            if (line.is(i, "and", "or")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean listItem(Line line, int[] piece) {
        if (piece[1] - piece[0] > LONGEST_LIST_ITEM || piece[0] == piece[1]) {
            return false;
        }
        for (int i = piece[0]; i < piece[1]; i++) {
            if (line.tagged(i, "VERB", "AUX", "SCONJ", "CCONJ") || line.time(i)) {
                return false;
            }
        }
        return line.nominal(piece[1] - 1) && !line.tagged(piece[0], "ADP", "ADV");
    }

    /**
     * "asked about the harbour, called ...": whoever stands right before the comma is what the verb before him is
     * about.
     */
    private static boolean actsBefore(Line line, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean finite = line.tagged(i, "VERB") && !line.word(i).endsWith("ing") && !line.is(i - 1, "to");
            if (finite && (line.nominal(i - 1) || line.tagged(i - 1, "ADV"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A comma right before the verb: go left over what is apposed, to the phrase it is apposed to, not to the object of
     * a clause.
     */
    private Range apposed(Line line, List<int[]> pieces, int verb) {
        int from = -1;
        int fromPiece = -1;
        int aside = verb;
        boolean headless = false;
        for (int p = pieces.size() - 2; p >= 0; p--) {
            int[] piece = pieces.get(p);
            if (piece[0] == piece[1]) {
                break;
            }
            if (line.time(piece[0]) || line.tagged(piece[0], "ADV") || ago(line, piece)) {
                continue;
            }
            if (participle(line, piece[0]) || Lapse.startsAt(line, piece[0])) {
                aside = piece[0] - 1;
                headless = true;
                continue;
            }
            if (p > 0 && (NounPhrases.relative(line, piece[0]) || partitive(line, piece))) {
                headless = true;
                continue;
            }
            boolean subordinate =
                    line.tagged(piece[0], "SCONJ") && (line.nominal(piece[0] + 1) || line.tagged(piece[0] + 1, "DET"));
            if (line.tagged(piece[0], "ADP", "SCONJ") && !subordinate) {
                if (p == 0 || from >= 0) {
                    break;
                }
                headless = true;
                continue;
            }
            Range found = nucleus.of(line, piece[0], piece[1]);
            if (found == null) {
                break;
            }
            if (from >= 0 && found.from() > piece[0] && actsBefore(line, piece[0], found.from())) {
                break;
            }
            from = found.from();
            fromPiece = p;
            headless = false;
            if (found.from() > piece[0]) {
                if (p == pieces.size() - 2 && found.to() == piece[1] && actsBefore(line, piece[0], found.from())) {
                    return null;
                }
                break;
            }
        }
        if (from < 0 || headless) {
            return null;
        }
        if (fromPiece > 0 && fromPiece + 2 < pieces.size() && place(line, pieces, fromPiece)) {
            from = pieces.get(fromPiece + 1)[0];
        }
        return trimmed(line, from, aside > from ? aside : verb);
    }

    /** "Last month", "Earlier this week". */
    private static boolean ago(Line line, int[] piece) {
        return piece[1] - piece[0] <= 4
                && line.is(piece[0], "last", "next", "this", "earlier", "later", "one", "early", "late")
                && (line.time(piece[1] - 1)
                        || line.is(piece[1] - 1, "week", "month", "year", "day", "night", "morning", "evening"));
    }

    /** "copies of which", "some of whom". */
    private static boolean partitive(Line line, int[] piece) {
        for (int i = piece[0] + 1; i + 1 < piece[1] && i < piece[0] + 4; i++) {
            if (line.is(i, "of") && NounPhrases.relative(line, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean participle(Line line, int i) {
        return line.tagged(i, "VERB")
                && (line.word(i).endsWith("ing") || line.word(i).endsWith("ed") || lexicon.participle(line.word(i)));
    }

    /** "In Arden, Westmark, Brito, the mayor, said": the second half of an address is not a subject. */
    private static boolean place(Line line, List<int[]> pieces, int p) {
        int[] before = pieces.get(p - 1);
        int[] piece = pieces.get(p);
        int[] after = pieces.get(p + 1);
        return before[0] < before[1]
                && line.tagged(before[0], "ADP")
                && line.tagged(before[1] - 1, "PROPN")
                && piece[1] - piece[0] <= 2
                && line.tagged(piece[1] - 1, "PROPN")
                && !line.person(piece[1] - 1)
                && after[0] < after[1]
                && line.nominal(after[1] - 1);
    }

    private static Range trimmed(Line line, int from, int verb) {
        int to = verb;
        while (to > from && (line.comma(to - 1) || line.tagged(to - 1, "ADV") && line.comma(to - 2))) {
            to--;
        }
        return to > from ? new Range(from, to) : null;
    }
}
