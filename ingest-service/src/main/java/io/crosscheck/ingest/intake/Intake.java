package io.crosscheck.ingest.intake;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;

import io.crosscheck.ingest.IngestMetrics;
import io.crosscheck.ingest.announcement.Announcements;
import io.crosscheck.ingest.document.Document;
import io.crosscheck.ingest.document.Revision;
import io.crosscheck.ingest.identity.Identity;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.crosscheck.ingest.progress.Progress;
import io.crosscheck.ingest.progress.Stage;
import io.crosscheck.ingest.publisher.PublisherRegistry;
import io.crosscheck.ingest.takedown.Takedowns;
import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.observing.Correlation;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes articles in: recognises those that came before, stores what is new, announces it; all or nothing. */
@ApplicationScoped
public class Intake {

    private static final int ATTEMPTS = 3;

    private final PublisherRegistry publishers;
    private final Announcements announcements;
    private final Progress progress;
    private final Takedowns takedowns;
    private final EntityManager entityManager;
    private final IngestMetrics metrics;
    private final Clock clock;

    Intake(
            PublisherRegistry publishers,
            Announcements announcements,
            Progress progress,
            Takedowns takedowns,
            EntityManager entityManager,
            IngestMetrics metrics,
            Clock clock) {
        this.publishers = publishers;
        this.announcements = announcements;
        this.progress = progress;
        this.takedowns = takedowns;
        this.entityManager = entityManager;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Stores the article, unless its document holds the same text already. */
    public Receipt accept(ReceivedArticle article) {
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                Stored stored = QuarkusTransaction.requiringNew().call(() -> store(article));
                announcements.committed();
                metrics.accepted(stored.outcome(), Duration.ofNanos(System.nanoTime() - began));
                return stored.receipt();
            } catch (ConstraintViolationException e) {
                // somebody else stored the same at the same time: this time it will be found
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private record Stored(Receipt receipt, IngestMetrics.Outcome outcome) {}

    private Stored store(ReceivedArticle article) throws SQLException {
        String publisher = article.publisher(publishers).orElse(null);
        Identity identity = article.identity(publisher);
        Correlation.with(identity.collection(), identity.documentId());
        lock(identity, article);
        if (takedowns.forbid(identity.documentId(), identity.collection(), article.textHash())) {
            throw ProblemException.of(ProblemKind.GONE, "This document, or this text, was taken down.");
        }
        Optional<Revision> newest = Revision.newestOf(identity.documentId());
        if (newest.filter(r -> r.textHash.equals(article.textHash())).isPresent()) {
            Document document = Document.withId(identity.documentId()).orElseThrow();
            Stage stage = progress.of(document.id).orElseThrow().status();
            return new Stored(
                    new Receipt(document.id, newest.get().number, stage, document.duplicateOf),
                    IngestMetrics.Outcome.UNCHANGED);
        }
        return storeRevision(article, identity, publisher, newest);
    }

    private Stored storeRevision(
            ReceivedArticle article, Identity identity, String publisher, Optional<Revision> newest)
            throws SQLException {
        Instant now = clock.instant();
        Document document =
                Document.withId(identity.documentId()).orElseGet(() -> article.newDocument(identity, publisher, now));
        String holder = Revision.firstHolderOf(article.textHash(), identity.collection())
                .orElse(document.id);
        document.duplicateOf = holder.equals(document.id) ? null : holder;
        document.persist();
        newest.ifPresent(revision -> revision.knownTo = now);
        entityManager.flush(); // closes the old revision before the new one opens: one may be open at a time
        Revision revision =
                article.newRevision(document.id, newest.map(r -> r.number + 1).orElse(1), now);
        revision.persist();
        entityManager.flush();
        announcements.announce(List.of(new DocumentReceived(document.id, revision.number, document.collection)));
        return new Stored(
                new Receipt(document.id, revision.number, Stage.RECEIVED, document.duplicateOf),
                newest.isPresent() ? IngestMetrics.Outcome.REVISED : IngestMetrics.Outcome.NEW);
    }

    /**
     * Makes those wait that bring the same document or the same text, until this transaction ends. Locks are taken
     * in the order of their keys, so no two transactions wait for each other.
     */
    private void lock(Identity identity, ReceivedArticle article) {
        Stream.of(identity.value(), article.textHash())
                .map(key -> identity.collection() + " " + key)
                .sorted()
                .forEach(key -> entityManager
                        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                        .setParameter("key", key)
                        .getSingleResult());
    }
}
