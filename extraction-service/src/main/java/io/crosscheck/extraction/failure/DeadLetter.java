package io.crosscheck.extraction.failure;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A message that no retry will help, with its reason. */
@Entity
@Table(name = "dead_letter")
public class DeadLetter extends PanacheEntityBase {

    /** Whose work it was. */
    public enum Stage {
        EXTRACT,
        LINK
    }

    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    public String topic;
    public String key;
    public String payload;

    /** Null where the payload cannot be understood. */
    @Column(name = "document_id")
    public String documentId;

    public Integer revision;
    public String reason;

    @Column(name = "failed_at")
    public Instant failedAt;

    /** When somebody left it at that; null while it is open. */
    @Column(name = "discarded_at")
    public Instant discardedAt;

    @Column(name = "discarded_by")
    public String discardedBy;

    @Column(name = "discard_reason")
    public String discardReason;

    /** Forgets the letters of a revision that a stage has done after all. */
    public static void forgive(Stage stage, String documentId, int revision) {
        delete("stage = ?1 and documentId = ?2 and revision = ?3", stage, documentId, revision);
    }
}
