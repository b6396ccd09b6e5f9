package io.crosscheck.messages;

/** A payload that travels as the data of a CloudEvent: small, ids and not texts, a hint to re-read the state. */
public sealed interface Event permits DocumentReceived, DocumentExtracted, CurationChanged, StoryUpdated {

    /** CloudEvents {@code type}: reverse domain name, event and its version. */
    String type();

    /** The topic it is sent to, one of {@link Topics}. */
    String topic();

    /** The record key: events of one key are delivered in order. */
    String key();

    /** CloudEvents {@code subject}: the id of what happened. */
    String subject();
}
