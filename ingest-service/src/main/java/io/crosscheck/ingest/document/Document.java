package io.crosscheck.ingest.document;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One article under one identity; its texts are its {@link Revision}s. */
@Entity
@Table(schema = "ingest", name = "document")
public class Document extends PanacheEntityBase {

    @Id
    public String id;

    @Column(nullable = false, updatable = false)
    public String collection;

    @Column(nullable = false, updatable = false)
    public String identity;

    @Column(name = "external_id")
    public String externalId;

    public String url;

    @Column(name = "publisher_id")
    public String publisherId;

    /** Id of the document whose text the newest revision repeats; null: none. */
    @Column(name = "duplicate_of")
    public String duplicateOf;

    @Column(name = "received_at", nullable = false, updatable = false)
    public Instant receivedAt;

    public static Optional<Document> withId(String id) {
        return findByIdOptional(id);
    }
}
