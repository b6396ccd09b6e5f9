package io.crosscheck.extraction.annotation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One occurrence of somebody putting something forward.
 *
 * @param id derived from document, revision, spans and kind
 * @param segment id of the innermost segment that holds the content's start
 * @param parent id of the claim within whose content this one is attributed, or null
 * @param counted false where it must not weigh: a reader's comment, a teaser, boilerplate
 * @param notCounted why it is not counted, for a person to read; null where it is
 * @param cue the words that attribute ("said", "according to"); null for the outlet's own voice and bare quotations
 * @param sources by path, then hop; empty for NARRATED, and where nobody is named
 * @param stance of the (outermost named) source towards the content: "denied that P" has content P and DENIES
 * @param saidAt when it was said, or null
 * @param about times within the content
 * @param confidence in [0, 1]: that a careful reader would find this claim with these parts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
        String id,
        ClaimKind kind,
        String segment,
        String parent,
        boolean counted,
        String notCounted,
        Passage content,
        @JsonInclude(JsonInclude.Include.ALWAYS) Passage cue,
        List<Source> sources,
        List<Recipient> recipients,
        Stance stance,
        Certainty certainty,
        Polarity polarity,
        Tense tense,
        Modality modality,
        List<Quantity> quantities,
        TimeExpression saidAt,
        List<TimeExpression> about,
        double confidence) {

    public Claim {
        sources = List.copyOf(sources);
        recipients = List.copyOf(recipients);
        quantities = List.copyOf(quantities);
        about = List.copyOf(about);
    }
}
