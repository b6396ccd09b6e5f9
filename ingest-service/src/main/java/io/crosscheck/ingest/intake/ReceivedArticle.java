package io.crosscheck.ingest.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.crosscheck.ingest.document.Document;
import io.crosscheck.ingest.document.Revision;
import io.crosscheck.ingest.html.WebPage;
import io.crosscheck.ingest.html.WebPageReader;
import io.crosscheck.ingest.identity.CanonicalUrl;
import io.crosscheck.ingest.identity.Identity;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.publisher.PublisherRegistry;
import io.crosscheck.messages.Identifier;

/**
 * A submission with its text: the one that was sent, or the one found in the page that was sent. What the sender
 * says goes before what the page says.
 */
record ReceivedArticle(
        Submission submission,
        CanonicalUrl url,
        String title,
        String text,
        String textHash,
        Instant publishedAt,
        String language,
        String siteName) {

    /**
     * @throws ProblemException if no text is found in the page
     */
    static ReceivedArticle of(Submission submission, WebPageReader pages) {
        if (submission.html() == null) {
            return new ReceivedArticle(
                    submission,
                    submission.url(),
                    submission.title(),
                    submission.text(),
                    Identifier.hash(submission.text()),
                    submission.publishedAt(),
                    submission.language(),
                    null);
        }
        WebPage page = pages.read(submission.html(), submission.title());
        if (page.text().isBlank()) {
            throw ProblemException.invalid(List.of(new FieldError("html", "contains no text of an article")));
        }
        return new ReceivedArticle(
                submission,
                submission.url() != null
                        ? submission.url()
                        : page.canonicalUrl().orElse(null),
                submission.title() != null ? submission.title() : page.title(),
                page.text(),
                Identifier.hash(page.text()),
                submission.publishedAt() != null ? submission.publishedAt() : page.publishedAt(),
                submission.language() != null ? submission.language() : page.language(),
                page.siteName());
    }

    /** The id of its publisher, stored if new; empty if nothing says who that is. */
    Optional<String> publisher(PublisherRegistry publishers) throws SQLException {
        Submission.PublisherHint hint = submission.publisher();
        return publishers.idOf(hint.domain(), hint.name(), url == null ? null : url.host(), siteName);
    }

    /**
     * @param publisher its id; null: unknown
     */
    Identity identity(String publisher) {
        if (submission.externalId() != null) {
            return Identity.ofExternalId(submission.collection(), submission.externalId());
        }
        return url != null
                ? Identity.ofUrl(submission.collection(), url)
                : Identity.ofText(submission.collection(), publisher, textHash);
    }

    Document newDocument(Identity identity, String publisher, Instant now) {
        Document document = new Document();
        document.id = identity.documentId();
        document.collection = identity.collection();
        document.identity = identity.value();
        document.externalId = submission.externalId();
        document.url = url == null ? null : url.value();
        document.publisherId = publisher;
        document.receivedAt = now;
        return document;
    }

    Revision newRevision(String documentId, int number, Instant now) {
        Revision revision = new Revision();
        revision.documentId = documentId;
        revision.number = number;
        revision.title = title;
        revision.text = text;
        revision.textHash = textHash;
        revision.html = submission.html();
        revision.language = language;
        revision.publishedAt = publishedAt;
        revision.knownFrom = now;
        return revision;
    }
}
