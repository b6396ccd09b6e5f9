package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/**
 * Somebody puts something forward, as spans of the text.
 *
 * @param cue the words that attribute, or null
 * @param cueWords where they stand, or null
 * @param line number of the sentence that attributes
 * @param content in text order, at least one
 * @param paths parallel paths of sources, each from the content outwards
 * @param scope from the first to the last character of cue, sources and content in that sentence
 * @param rule what found it, for a person who asks why
 * @param score in [0, 1], by rule
 * @param outer position in the list of the attribution whose content holds this one, or -1
 */
public record Attribution(
        Cue cue,
        Span cueWords,
        int line,
        List<Span> content,
        List<List<Span>> paths,
        List<Span> recipients,
        Span scope,
        String rule,
        double score,
        int outer) {

    public Attribution {
        content = List.copyOf(content);
        paths = paths.stream().map(List::copyOf).toList();
        recipients = List.copyOf(recipients);
    }

    /** From the first to the last character of the content. */
    public Span cover() {
        return content.get(0).cover(content.get(content.size() - 1));
    }

    /** Whether its content was put forward, or told by the outlet itself, before: ", which she denies". */
    public boolean takesUp() {
        return rule.equals(Resumptions.RULE);
    }
}
