package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Span;

/** Gives an embedded post to its author: what stands above the signature is what the author said. */
final class PostReader {

    private static final CueEntry SIGNATURE = new CueEntry("\u2014", List.of(), CueClass.SIGNATURE, "q", Set.of());

    private final Page page;
    private final Pieces pieces;

    PostReader(Page page) {
        this.page = page;
        this.pieces = new Pieces(page);
    }

    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        for (Segment segment : page.reading().segments()) {
            if (segment.role() == Role.EMBEDDED_POST && segment.author() != null) {
                Draft draft = post(segment);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    /** Without the addresses that a post's pictures and links leave at its end. */
    private Span withoutLinks(int start, int end) {
        Span said = pieces.trim(start, end);
        while (said != null) {
            String text = said.in(page.text());
            int space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
            String last = text.substring(space + 1);
            boolean link = last.startsWith("http") || last.startsWith("pic.") || last.startsWith("www.");
            if (!link) {
                return said;
            }
            said = space < 0 ? null : pieces.trim(said.start(), said.start() + space);
        }
        return null;
    }

    private Draft post(Segment segment) {
        int name = page.text().lastIndexOf(segment.author(), segment.end() - 1);
        if (name < segment.start() || name + segment.author().length() > segment.end()) {
            return null;
        }
        Line signature = page.lines().get(page.lineAt(name));
        int author = signature.tokenAt(name);
        boolean signed = signature.sentence().start() > segment.start() || author > 1;
        int dash = author > 0 && signature.sign(author - 1) ? author - 1 : author;
        Span said = name - segment.start() > segment.end() - name
                ? withoutLinks(segment.start(), signature.token(dash).start())
                : null;
        if (!signed || said == null) {
            return null;
        }
        Cue cue = new Cue(
                signature.index(),
                new Range(dash, dash + 1),
                dash,
                SIGNATURE,
                CueClass.SIGNATURE,
                Cue.Shape.SIGN,
                false,
                null);
        Draft draft = new Draft(signature, cue, "post-signature", 0.9);
        draft.content.add(said);
        draft.sources.add(new Span(name, name + segment.author().length()));
        return draft;
    }
}
