package io.crosscheck.extraction.store;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Modality;
import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.annotation.Tense;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A claim as a run found it: columns to filter by, and the whole of it in {@code detail}. */
@Entity
@Table(name = "claim")
@IdClass(StoredClaim.Key.class)
public class StoredClaim extends PanacheEntityBase {

    /** A claim id is the same in every run that finds the claim. */
    public static class Key implements Serializable {
        public String runId;
        public String id;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.runId.equals(runId) && key.id.equals(id);
        }

        @Override
        public int hashCode() {
            return 31 * runId.hashCode() + id.hashCode();
        }
    }

    @Id
    @Column(name = "run_id")
    public String runId;

    @Id
    public String id;

    @Column(name = "document_id")
    public String documentId;

    public int revision;
    public int ordinal;

    @Enumerated(EnumType.STRING)
    public ClaimKind kind;

    public boolean counted;

    @Enumerated(EnumType.STRING)
    public Stance stance;

    @Enumerated(EnumType.STRING)
    public Certainty certainty;

    @Enumerated(EnumType.STRING)
    public Polarity polarity;

    @Enumerated(EnumType.STRING)
    public Tense tense;

    @Enumerated(EnumType.STRING)
    public Modality modality;

    public float confidence;
    public String text;

    @JdbcTypeCode(SqlTypes.JSON)
    public Claim detail;

    @Column(name = "known_from")
    public Instant knownFrom;

    @Column(name = "known_to")
    public Instant knownTo;

    protected StoredClaim() {}

    static StoredClaim of(ExtractionRun run, int ordinal, Claim claim) {
        StoredClaim stored = new StoredClaim();
        stored.runId = run.id;
        stored.id = claim.id();
        stored.documentId = run.documentId;
        stored.revision = run.revision;
        stored.ordinal = ordinal;
        stored.kind = claim.kind();
        stored.counted = claim.counted();
        stored.stance = claim.stance();
        stored.certainty = claim.certainty();
        stored.polarity = claim.polarity();
        stored.tense = claim.tense();
        stored.modality = claim.modality();
        stored.confidence = (float) claim.confidence();
        stored.text = claim.content().text();
        stored.detail = claim;
        stored.knownFrom = run.knownFrom;
        stored.knownTo = run.knownTo;
        return stored;
    }
}
