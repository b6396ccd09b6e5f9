package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tagged;
import io.crosscheck.extraction.tagging.Transitions;

/**
 * What the tagger takes for content on second thoughts alone: "it commented on | proposed rules". A source right before
 * its cue is reason to look again for what the cue puts forward.
 */
final class FaintContents {

    // tuned on a part of PolNeAR's training articles
    private static final Transitions FAINT = new Transitions(-2, -1.5, false);

    /** In tokens, from the last of the cue: "said | : | it is closed". */
    private static final int FARTHEST = 2;

    private final Page page;

    FaintContents(Page page) {
        this.page = page;
    }

    /**
     * Contents of cues that would put nothing forward.
     *
     * @param idle those cues
     * @param plain what is seen at once, cues and contents; no content found here overlaps it
     */
    List<Tagged> of(List<Tagged> idle, List<Tagged> sources, List<Tagged> plain) {
        List<Tagged> acting = idle.stream().filter(cue -> acts(cue, sources)).toList();
        if (acting.isEmpty()) {
            return List.of();
        }
        return page.reading().tags().spans(Head.CONTENT, FAINT).stream()
                .filter(content -> acting.stream().anyMatch(cue -> behind(cue, content)))
                .filter(content -> plain.stream().noneMatch(seen -> seen.span().overlaps(content.span())))
                .toList();
    }

    /** Whether a source stands right before the cue, but for auxiliaries and adverbs. */
    private boolean acts(Tagged cue, List<Tagged> sources) {
        Line line = line(cue);
        int i = line.tokenAt(cue.span().start()) - 1;
        while (line.tagged(i, "ADV", "AUX")) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        Span subject = line.span(i, i + 1);
        return sources.stream().anyMatch(source -> source.span().overlaps(subject));
    }

    private boolean behind(Tagged cue, Tagged content) {
        Line line = line(cue);
        int start = content.span().start();
        return start >= cue.span().end()
                && start < line.sentence().end()
                && line.tokenAt(start) - line.tokenAt(cue.span().end() - 1) <= FARTHEST;
    }

    private Line line(Tagged cue) {
        return page.lines().get(page.lineAt(cue.span().start()));
    }
}
