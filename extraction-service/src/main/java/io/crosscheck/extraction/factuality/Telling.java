package io.crosscheck.extraction.factuality;

import io.crosscheck.extraction.annotation.Span;

/**
 * What a source does with a content, as the words that attribute it say.
 *
 * @param behaviour of the verb or noun nearest the content
 * @param position where the source stands, negation and governing verbs taken in
 * @param rule what decided the position
 * @param span the words that decided it, or null where the cue says no more than that somebody speaks
 */
record Telling(Behaviour behaviour, Behaviour.Position position, String rule, Span span) {

    /** The text's own voice. */
    static final Telling OWN_VOICE = new Telling(Behaviour.SAY, Behaviour.SAY.plain(), Decision.NO_SIGN, null);
}
