package io.crosscheck.extraction.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.messages.Identifier;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What one version of the extractor read in one revision; current while {@code knownTo} is null. */
@Entity
@Table(name = "extraction_run")
public class ExtractionRun extends PanacheEntityBase {

    @Id
    public String id;

    @Column(name = "document_id")
    public String documentId;

    public int revision;

    /** Where the document belongs: the linker looks for work by it. */
    public String collection;

    @Column(name = "extractor_version")
    public String extractorVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Segment> segments;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Mention> mentions;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<io.crosscheck.extraction.annotation.Entity> entities;

    /** The headline as it stands in the text, or null where there is none. */
    public String headline;

    @Column(name = "known_from")
    public Instant knownFrom;

    @Column(name = "known_to")
    public Instant knownTo;

    protected ExtractionRun() {}

    /** A run that is current from now on. */
    static ExtractionRun of(StoredRevision revision, Extraction extraction, Instant knownFrom, Instant knownTo) {
        ExtractionRun run = new ExtractionRun();
        run.id = freeId(revision, extraction.extractor().version());
        run.documentId = revision.document();
        run.revision = revision.number();
        run.collection = revision.collection();
        run.extractorVersion = extraction.extractor().version();
        run.segments = extraction.segments();
        run.mentions = extraction.mentions();
        run.entities = extraction.entities();
        run.headline = extraction.headline();
        run.knownFrom = knownFrom;
        run.knownTo = knownTo;
        return run;
    }

    // A version reads a revision once more where another one, put back for a while, has read it since.
    private static String freeId(StoredRevision revision, String extractorVersion) {
        long times = count(
                "documentId = ?1 and revision = ?2 and extractorVersion = ?3",
                revision.document(),
                revision.number(),
                extractorVersion);
        return times == 0
                ? Identifier.derive("r", revision.document(), revision.number(), extractorVersion)
                : Identifier.derive("r", revision.document(), revision.number(), extractorVersion, times);
    }

    static Optional<ExtractionRun> current(String documentId) {
        return find("documentId = ?1 and knownTo is null", documentId).firstResultOptional();
    }

    /** Whether any version of the extractor has read the revision. */
    static boolean existsFor(StoredRevision revision) {
        return count("documentId = ?1 and revision = ?2", revision.document(), revision.number()) > 0;
    }
}
