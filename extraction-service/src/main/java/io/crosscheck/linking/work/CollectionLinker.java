package io.crosscheck.linking.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.store.CurationLog;
import io.crosscheck.linking.store.IdentityStore;
import io.crosscheck.linking.store.LinkDocuments;
import io.crosscheck.linking.store.LinkQueue;
import io.crosscheck.linking.store.SimilarityIndex;
import io.crosscheck.linking.store.StoryStore;
import io.crosscheck.messages.outbox.Outbox;

/** A {@link LinkPass} is one transaction. */
@ApplicationScoped
public class CollectionLinker {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    LinkQueue queue;

    @Inject
    LinkDocuments documents;

    @Inject
    SimilarityIndex similarities;

    @Inject
    StoryStore stories;

    @Inject
    CurationLog curations;

    @Inject
    EntityResolution resolution;

    @Inject
    IdentityStore identities;

    @Inject
    StoryLinker linker;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Links a document and, with it, others of the collection that wait.
     *
     * @param batch at most so many documents at once
     * @return how many documents were linked; 0 if the document had been linked before
     */
    @Transactional(rollbackOn = Exception.class)
    public int link(String collection, String document, int batch) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return pass().link(connection, collection, document, batch).documents();
        }
    }

    /**
     * Links the stories anew that the next change concerns which users made and the graph does not contain.
     *
     * @return whether there was one
     */
    @Transactional(rollbackOn = Exception.class)
    public boolean curate(String collection) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return pass().curate(connection, collection);
        }
    }

    private LinkPass pass() {
        Relinking relinking = new Relinking(documents, curations, linker, stories, resolution, identities, outbox);
        return new LinkPass(queue, documents, similarities, stories, curations, relinking, clock);
    }
}
