package io.crosscheck.evaluation.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.evaluation.corpus.ColumnFile.Tagged;
import io.crosscheck.evaluation.corpus.Detokenizer;
import io.crosscheck.evaluation.text.Trimming;
import io.crosscheck.extraction.annotation.Span;

/**
 * A text whose names somebody marked.
 *
 * @param names by trimmed span
 * @param unscored trimmed spans of what the corpus marks but is no name: a prediction there is neither right nor wrong
 */
record NamedText(String id, String text, Map<Span, NameType> names, Set<Span> unscored) {

    static NamedText of(String id, List<List<Tagged>> sentences, boolean splitHyphens) {
        List<List<String>> tokens = sentences.stream()
                .map(sentence -> sentence.stream().map(Tagged::token).toList())
                .toList();
        Detokenizer.Text text = Detokenizer.text(tokens, splitHyphens);
        NamedText named = new NamedText(id, text.text(), new TreeMap<>(), new HashSet<>());
        for (int i = 0; i < sentences.size(); i++) {
            List<String> tags = sentences.get(i).stream().map(Tagged::tag).toList();
            for (Chunk chunk : Chunk.of(tags)) {
                Span first = text.tokens().get(i).get(chunk.first);
                Span last = text.tokens().get(i).get(chunk.last);
                named.mark(Trimming.trim(text.text(), first.cover(last)), chunk.label);
            }
        }
        return named;
    }

    private void mark(Span span, String label) {
        Optional<NameType> type = NameType.ofCorpus(label);
        if (type.isPresent()) {
            names.put(span, type.get());
        } else {
            unscored.add(span);
        }
    }

    /** A run of tokens, both ends included, under one label. */
    private record Chunk(int first, int last, String label) {

        /** In IOB1, where B only parts neighbours of one type, as in IOB2, where every chunk begins with it. */
        static List<Chunk> of(List<String> tags) {
            List<Chunk> chunks = new ArrayList<>();
            Chunk open = null;
            for (int i = 0; i < tags.size(); i++) {
                String tag = tags.get(i);
                int dash = tag.indexOf('-');
                String label = dash < 0 || dash == tag.length() - 1 ? null : tag.substring(dash + 1);
                if (open != null && tag.startsWith("I") && open.label.equals(label)) {
                    open = new Chunk(open.first, i, label);
                    continue;
                }
                if (open != null) {
                    chunks.add(open);
                }
                open = label == null ? null : new Chunk(i, i, label);
            }
            if (open != null) {
                chunks.add(open);
            }
            return chunks;
        }
    }
}
