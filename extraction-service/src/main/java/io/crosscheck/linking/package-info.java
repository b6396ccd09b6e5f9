/**
 * Links what documents say: stories, entities, statements, propositions, relations, origins and status.
 *
 * <p>Everything here is a pure function of the documents given, free of the framework. {@link
 * io.crosscheck.linking.story.StoryClusters} says which documents report one happening, {@link
 * io.crosscheck.linking.StoryLinker} what they say together.
 */
package io.crosscheck.linking;
