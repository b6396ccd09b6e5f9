package io.crosscheck.evaluation.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.annotation.Span;

/**
 * Puts a tokenised text together again as news is written, since the extractor reads raw text and never a corpus'
 * tokens: one sentence a line, spaces as in ordinary English spelling.
 */
public final class Detokenizer {

    private static final Map<String, String> SPELLINGS = Map.of(
            "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}", "``", "\"", "''", "\"");

    private Detokenizer() {}

    /** A text and where the tokens of each of its sentences stand. */
    public record Text(String text, List<List<Span>> tokens) {}

    /** @param splitHyphens whether the corpus cuts words at hyphens, so that a lone hyphen mostly belongs to a word */
    public static Text text(List<List<String>> sentences, boolean splitHyphens) {
        StringBuilder text = new StringBuilder();
        List<List<Span>> spans = new ArrayList<>();
        boolean quoting = false;
        for (List<String> sentence : sentences) {
            List<String> tokens =
                    sentence.stream().map(t -> SPELLINGS.getOrDefault(t, t)).toList();
            Spacing spacing = Spacing.of(tokens, splitHyphens, quoting);
            quoting = spacing.quoting();
            List<Span> row = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                if (spacing.before()[i]) {
                    text.append(' ');
                }
                row.add(new Span(text.length(), text.length() + tokens.get(i).length()));
                text.append(tokens.get(i));
            }
            text.append('\n');
            spans.add(row);
        }
        return new Text(text.toString().stripTrailing(), spans);
    }
}
