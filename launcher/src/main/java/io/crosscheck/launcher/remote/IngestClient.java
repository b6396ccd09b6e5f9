package io.crosscheck.launcher.remote;

import java.io.IOException;
import java.net.URI;

import io.crosscheck.launcher.articles.Article;

/** The front door, seen from outside. */
public record IngestClient(URI service, String collection) {

    /** Hands in an article; a problem is an answer like any other. */
    public Http.Answer post(Article article) throws IOException, InterruptedException {
        return Http.post(service.resolve("/v1/documents"), article.request(collection));
    }

    /** How far the collection has come. */
    public Collection progress() throws IOException, InterruptedException {
        return Collection.from(Http.get(service.resolve("/v1/collections/" + collection)));
    }

    /** How far a document's newest revision has come. */
    public DocumentStatus status(String id) throws IOException, InterruptedException {
        return DocumentStatus.from(Http.get(service.resolve("/v1/documents/" + id + "/status")));
    }
}
