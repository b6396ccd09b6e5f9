package io.crosscheck.query.export;

import java.io.IOException;
import java.util.List;

import io.crosscheck.query.proposition.PropositionView;

/** Writes stories in one form, as they come: nothing is held back but the story at hand. Closing ends the form. */
interface StoryWriter extends AutoCloseable {

    /** Begins a story. */
    void story(ExportedStory story) throws IOException;

    /** Some propositions of the story begun last. */
    void propositions(List<PropositionView> some) throws IOException;

    @Override
    void close() throws IOException;
}
