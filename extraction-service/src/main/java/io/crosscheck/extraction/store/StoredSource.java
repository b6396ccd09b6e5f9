package io.crosscheck.extraction.store;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.extraction.annotation.SourceKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One hop of one path of a claim's sources, to find claims by who spoke. */
@Entity
@Table(name = "claim_source")
@IdClass(StoredSource.Key.class)
public class StoredSource extends PanacheEntityBase {

    /** A hop of a path of a claim of a run. */
    public static class Key implements Serializable {
        public String runId;
        public String claimId;
        public int path;
        public int hop;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.runId.equals(runId)
                    && key.claimId.equals(claimId)
                    && key.path == path
                    && key.hop == hop;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, claimId, path, hop);
        }
    }

    @Id
    @Column(name = "run_id")
    public String runId;

    @Id
    @Column(name = "claim_id")
    public String claimId;

    @Id
    public int path;

    @Id
    public int hop;

    @Enumerated(EnumType.STRING)
    public SourceKind kind;

    public String text;

    @Column(name = "local_entity")
    public String localEntity;

    protected StoredSource() {}

    static StoredSource of(StoredClaim claim, Source source) {
        StoredSource stored = new StoredSource();
        stored.runId = claim.runId;
        stored.claimId = claim.id;
        stored.path = source.path();
        stored.hop = source.hop();
        stored.kind = source.kind();
        stored.text = source.text();
        stored.localEntity = source.entity();
        return stored;
    }
}
