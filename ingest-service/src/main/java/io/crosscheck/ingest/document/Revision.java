package io.crosscheck.ingest.document;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A document's text as it stood at one time; never overwritten, only closed by the next one. */
@Entity
@Table(schema = "ingest", name = "revision")
@IdClass(Revision.Key.class)
public class Revision extends PanacheEntityBase {

    public record Key(String documentId, int number) implements Serializable {}

    @Id
    @Column(name = "document_id")
    public String documentId;

    @Id
    public int number;

    public String title;

    @Column(nullable = false, updatable = false)
    public String text;

    /** SHA-256 of the text, hexadecimal. */
    @Column(name = "text_hash", nullable = false, updatable = false)
    public String textHash;

    /** The page the text was found in; null if the text itself was sent. */
    @Column(updatable = false)
    public String html;

    public String language;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "known_from", nullable = false, updatable = false)
    public Instant knownFrom;

    /** When the next revision came; null: this is the newest. */
    @Column(name = "known_to")
    public Instant knownTo;

    public static Optional<Revision> newestOf(String documentId) {
        return find("documentId = ?1 and knownTo is null", documentId).firstResultOptional();
    }

    public static List<Revision> allOf(String documentId) {
        return list("documentId = ?1 order by number", documentId);
    }

    /** Id of the document of a collection that had this text first. */
    public static Optional<String> firstHolderOf(String textHash, String collection) {
        return getEntityManager()
                .createQuery(
                        "select r.documentId from Revision r join Document d on d.id = r.documentId"
                                + " where r.textHash = :hash and d.collection = :collection"
                                + " order by r.knownFrom, r.documentId",
                        String.class)
                .setParameter("hash", textHash)
                .setParameter("collection", collection)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
