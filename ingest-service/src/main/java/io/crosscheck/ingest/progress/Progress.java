package io.crosscheck.ingest.progress;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/**
 * What became of documents, derived from what exists: a run of the newest revision, its link, a dead letter that no
 * later run has made good.
 */
@ApplicationScoped
public class Progress {

    private static final String EACH_DOCUMENT =
            """
            select d.id, r.number as revision, x.id is not null as extracted, f.stage, f.reason,
                   case when l.document_id is not null then 'LINKED'
                        when f.stage is not null then 'FAILED'
                        when x.id is not null then 'EXTRACTED'
                        else 'RECEIVED' end as status
            from ingest.document d
            join ingest.revision r on r.document_id = d.id and r.known_to is null
            left join knowledge.extraction_run x
                on x.document_id = d.id and x.revision = r.number and x.known_to is null
            left join knowledge.link l on l.document_id = d.id and l.run_id = x.id
            left join lateral (
                select stage, reason from knowledge.dead_letter
                where document_id = d.id and revision = r.number and (x.id is null or failed_at >= x.known_from)
                order by failed_at desc limit 1) f on true
            """;

    private static final String OF_DOCUMENT = EACH_DOCUMENT + "where d.id = :document";

    private static final String OF_COLLECTION = "select count(*) as received, count(*) filter (where extracted) as"
            + " extracted, count(*) filter (where status = 'LINKED') as linked, count(*) filter (where status ="
            + " 'FAILED') as failed from (" + EACH_DOCUMENT + "where d.collection = :collection) each";

    private final EntityManager entityManager;

    Progress(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Of one document; empty if there is none of this id. */
    @Transactional
    public Optional<DocumentProgress> of(String document) {
        if (document.indexOf('\0') >= 0) {
            return Optional.empty(); // the store does not take this character, not even to look for it
        }
        return entityManager
                .createNativeQuery(OF_DOCUMENT, Tuple.class)
                .setParameter("document", document)
                .getResultStream()
                .map(row -> document((Tuple) row))
                .findFirst();
    }

    /** Of all documents of a collection. */
    @Transactional
    public CollectionProgress ofCollection(String collection) {
        if (collection.indexOf('\0') >= 0) {
            return CollectionProgress.of(0, 0, 0, 0);
        }
        Tuple row = (Tuple) entityManager
                .createNativeQuery(OF_COLLECTION, Tuple.class)
                .setParameter("collection", collection)
                .getSingleResult();
        return CollectionProgress.of(
                row.get("received", Long.class),
                row.get("extracted", Long.class),
                row.get("linked", Long.class),
                row.get("failed", Long.class));
    }

    private static DocumentProgress document(Tuple row) {
        Stage status = Stage.valueOf(row.get("status", String.class));
        boolean failed = status == Stage.FAILED;
        return new DocumentProgress(
                row.get("id", String.class),
                row.get("revision", Integer.class),
                status,
                failed ? row.get("stage", String.class) : null,
                failed ? row.get("reason", String.class) : null);
    }
}
