package io.crosscheck.messages;

/** The Kafka topics, by what they carry. Names are part of the contract between the services. */
public final class Topics {

    /** {@link DocumentReceived}, keyed by document id; ingest-service to extract. */
    public static final String DOCUMENTS = "documents";

    /** {@link DocumentExtracted}, keyed by collection; extract to link. */
    public static final String EXTRACTIONS = "extractions";

    /** {@link CurationChanged}, keyed by collection; ingest-service to link. */
    public static final String CURATIONS = "curations";

    /** {@link StoryUpdated}, keyed by story id; link to query-service. */
    public static final String STORY_UPDATES = "story-updates";

    /** Records of {@link #DOCUMENTS} that no retry will help, with the reason in their headers. */
    public static final String DOCUMENTS_DEAD_LETTER = "documents-dead-letter";

    /** Records of {@link #EXTRACTIONS} that no retry will help, with the reason in their headers. */
    public static final String EXTRACTIONS_DEAD_LETTER = "extractions-dead-letter";

    /** Partitions of the topics that are worked on: the ceiling for replicas of one consumer. */
    public static final int PARTITIONS = 12;

    private Topics() {}
}
