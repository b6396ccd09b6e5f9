package io.crosscheck.extraction.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Role;

/** Headlines and what else stands above an article; headings and teasers within it. */
final class Headings {

    private static final int LONGEST_HEADLINE = 30;
    private static final int LONGEST_SUBHEAD = 8;
    private static final int LONGEST_TEASER = 24;
    private static final int MOST_ABOVE = 4;

    /** Where more of the lines lack a final sign than this, the lack says nothing. */
    private static final double SLOPPY = 0.4;

    /** A heading and its text that share fewer of their words with the rest are a teaser. */
    private static final double FOREIGN = 0.2;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "The");
    private static final Set<String> SENTENCE_WORDS =
            Set.of("said", "told", "added", "stated", "expressed", "was", "were", "He", "She", "They", "which");

    private final Relevance relevance;

    Headings(Relevance relevance) {
        this.relevance = relevance;
    }

    /** Headline, standfirst, byline and date line, up to the first line of the article itself. */
    void above(Draft draft, String title) {
        List<Line> headlines = new ArrayList<>();
        int taken = 0;
        int last = lastOpen(draft);
        for (int i = 0; i < last && taken <= MOST_ABOVE; i++) {
            if (!draft.isOpen(i)) {
                continue;
            }
            Role role = roleAbove(draft, i, headlines, title);
            if (role == null) {
                return;
            }
            draft.set(i, role);
            taken++;
            if (role == Role.HEADLINE) {
                headlines.add(draft.line(i));
            }
        }
    }

    private static int lastOpen(Draft draft) {
        int last = draft.size() - 1;
        while (last > 0 && !draft.isOpen(last)) {
            last--;
        }
        return last;
    }

    private Role roleAbove(Draft draft, int i, List<Line> headlines, String title) {
        Line line = draft.line(i);
        if (title != null && line.text().equalsIgnoreCase(title.strip())) {
            return Role.HEADLINE;
        }
        if (Patterns.isByline(line)) {
            return Role.BYLINE;
        }
        if (Patterns.isDateLine(line)) {
            return Role.DATELINE;
        }
        if (Patterns.dateline(line) > 0 || line.hasBullet()) {
            return null;
        }
        if (headlines.isEmpty()) {
            return line.isTitleLike(LONGEST_HEADLINE) || isStopped(draft, i) ? Role.HEADLINE : null;
        }
        if (!line.isTitleLike(LONGEST_HEADLINE)) {
            return null;
        }
        if (isName(line)) {
            return Role.BYLINE;
        }
        return line.afterGap() && relevance.shared(headlines.get(0), line) >= 3 ? Role.HEADLINE : Role.SUBHEAD;
    }

    /** A headline that ends like a sentence: a title's capitals or a question, alone above the text. */
    private static boolean isStopped(Draft draft, int i) {
        Line line = draft.line(i);
        boolean alone = i == 0 && draft.line(i + 1).afterGap();
        boolean quoted = "\"\u201C\u2018'".indexOf(line.text().charAt(0)) >= 0
                && line.text().indexOf(',') > 0;
        return alone
                && line.words() <= 22
                && !quoted
                && (line.isTitleCase() || line.lastSign() == '?' && line.words() <= 14);
    }

    /** "Ada Venn", "AFX-NIPPO": a few capitalised words and no small one. */
    private static boolean isName(Line line) {
        if (line.words() > 4) {
            return false;
        }
        for (String word : line.text().split(" ", 8)) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) && !word.equals("and")) {
                return false;
            }
            if (word.equals("The") || word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    /** Subheads and teasers among the article's lines. */
    void within(Draft draft) {
        int open = 0;
        int unstopped = 0;
        for (int i = 0; i < draft.size(); i++) {
            if (draft.isOpen(i)) {
                open++;
                unstopped += draft.line(i).endsLikeSentence() ? 0 : 1;
            }
        }
        if (open < 3 || unstopped > SLOPPY * open) {
            return;
        }
        Relevance.Vocabulary vocabulary = relevance.vocabulary(
                draft.lines().stream().filter(l -> l.words() > 0).toList());
        for (int i = 1; i + 1 < draft.size(); i++) {
            if (draft.isOpen(i) && isHeading(draft.line(i)) && !inList(draft, i)) {
                heading(draft, i, vocabulary);
            }
        }
    }

    private static boolean isHeading(Line line) {
        return !line.hasBullet()
                && line.text().charAt(0) != '-'
                && line.isTitleLike(LONGEST_HEADLINE)
                && Patterns.dateline(line) == 0;
    }

    /** Several lines without a final sign in a row are a list, not headings. */
    private static boolean inList(Draft draft, int i) {
        return draft.isOpen(i + 1) && isHeading(draft.line(i + 1))
                || draft.isOpen(i - 1) && isHeading(draft.line(i - 1));
    }

    private void heading(Draft draft, int i, Relevance.Vocabulary vocabulary) {
        int to = i + 1;
        while (to < draft.size()
                && !draft.line(to).afterGap()
                && draft.isOpen(to)
                && !draft.line(to).hasBullet()) {
            to++;
        }
        boolean opensBlock = draft.line(i).afterGap() && to > i + 1;
        if (opensBlock && vocabulary.overlap(draft.lines().subList(i, to)) < FOREIGN) {
            draft.setBlock(i, to, Role.RELATED, null, null);
            return;
        }
        boolean alone = vocabulary.overlap(List.of(draft.line(i))) < FOREIGN;
        boolean longer = draft.line(i).words() > LONGEST_SUBHEAD;
        if (alone || longer && isTelegraphic(draft.line(i))) {
            draft.set(i, Role.RELATED);
        } else if (!longer) {
            draft.set(i, Role.SUBHEAD);
        }
    }

    /** Headlines save articles and do not quote at length; a sentence that merely lost its stop does not. */
    private static boolean isTelegraphic(Line line) {
        int articles = 0;
        for (String word : line.text().split(" ", 40)) {
            if (SENTENCE_WORDS.contains(word)) {
                return false;
            }
            articles += ARTICLES.contains(word) ? 1 : 0;
        }
        return line.words() <= LONGEST_TEASER && articles <= 1 && line.text().charAt(0) != '\u201C';
    }
}
