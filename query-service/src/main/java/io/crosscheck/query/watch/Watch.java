package io.crosscheck.query.watch;

import java.sql.SQLException;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.change.ChangeFilter;
import io.crosscheck.query.database.Row;
import io.crosscheck.query.proposition.Status;

/**
 * Whom to tell of which changes; all conditions that it has must hold.
 *
 * @param since number of the newest change when it was made: it is told of later ones
 * @param owner who made it, as {@link io.crosscheck.access.Caller#id}; null: nobody was asked who they are
 * @param filter the same conditions, with the ids that story and entity go by now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Watch(
        String id,
        String collection,
        String description,
        String proposition,
        String entity,
        String story,
        String publisher,
        Status.Support support,
        Status.Dispute dispute,
        Status.Lifecycle lifecycle,
        String q,
        @Schema(examples = "https://desk.example/hooks/crosscheck") String url,
        Instant createdAt,
        long since,
        String owner,
        @JsonIgnore ChangeFilter filter) {

    /** What {@link #read} reads, of {@code watch w}. The secret is never among it. */
    static final String COLUMNS =
            """
            w.id, w.collection, w.description, w.proposition_id, w.entity_id, w.story_id, w.publisher, w.support,
            w.dispute, w.lifecycle, w.q, w.url, w.since, w.created_at, w.owner, knowledge.entity_successor(w.entity_id) as entity_now,
            knowledge.story_successor(w.story_id) as story_now
            """;

    static Watch read(Row row) throws SQLException {
        Status.Support support = constant(row, "support", Status.Support.class);
        Status.Dispute dispute = constant(row, "dispute", Status.Dispute.class);
        Status.Lifecycle lifecycle = constant(row, "lifecycle", Status.Lifecycle.class);
        return new Watch(
                row.text("id"),
                row.text("collection"),
                row.text("description"),
                row.text("proposition_id"),
                row.text("entity_id"),
                row.text("story_id"),
                row.text("publisher"),
                support,
                dispute,
                lifecycle,
                row.text("q"),
                row.text("url"),
                row.time("created_at"),
                row.whole("since"),
                row.text("owner"),
                new ChangeFilter(
                        row.text("proposition_id"),
                        ChangeFilter.ids(row.text("entity_id"), row.text("entity_now")),
                        ChangeFilter.ids(row.text("story_id"), row.text("story_now")),
                        row.text("publisher"),
                        support,
                        dispute,
                        lifecycle));
    }

    private static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) throws SQLException {
        String name = row.text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
