/**
 * Links what documents say: stories, entities, statements, propositions, relations, origins and status.
 *
 * <p>All decisions are pure functions of the documents given, free of the framework; {@code store}, {@code work},
 * {@code takedown} and the resource of {@code check} adapt them to tables, messages and requests.
 * {@link io.crosscheck.linking.story.StoryClusters} says which documents report one happening,
 * {@link io.crosscheck.linking.StoryLinker} what they say together.
 */
package io.crosscheck.linking;
