package io.crosscheck.ingest.judgement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.crosscheck.ingest.judgement.Judgement.Anchor;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;

/**
 * Finds the words that ids stand for now: an id of an entity or claim is derived from what was extracted, the words of
 * a document are not.
 */
final class Anchors {

    private static final int MOST = 50;

    private static final String OF_ENTITY =
            """
            select distinct m.document_id, coalesce(m.name, m.local_entity)
            from knowledge.entity_member m
            join ingest.document d on d.id = m.document_id and d.collection = ?
            where m.known_to is null and m.entity_id in (
                select entity_id from knowledge.entity_identity where known_to is null and identity_id = ?
                union select ?)
            order by 1, 2 limit ?
            """;

    private static final String OF_CLAIM =
            """
            select c.document_id, c.text from knowledge.claim c
            join ingest.document d on d.id = c.document_id and d.collection = ?
            where c.id = ? order by c.known_from desc limit 1
            """;

    private static final String OF_PROPOSITION =
            """
            select p.document_id, c.text, min(p.stance) as stance
            from knowledge.proposition_claim p
            join knowledge.claim c on c.id = p.claim_id
            join ingest.document d on d.id = p.document_id and d.collection = ?
            where p.known_to is null and p.proposition_id = ?
            group by 1, 2 order by stance, 1, 2 limit ?
            """;

    private static final String WORDS =
            """
            select r.document_id from ingest.revision r
            join ingest.document d on d.id = r.document_id and d.collection = ?
            where r.document_id = ? and strpos(r.text, ?) > 0 limit 1
            """;

    private final Connection connection;
    private final String collection;

    Anchors(Connection connection, String collection) {
        this.connection = connection;
        this.collection = collection;
    }

    /**
     * The words of a side.
     *
     * @throws ProblemException if nothing of the collection goes by the id, or the document never had these words
     */
    List<Anchor> of(String field, Reference side) throws SQLException {
        List<Anchor> anchors =
                switch (side.kind()) {
                    case ENTITY -> found(OF_ENTITY, collection, side.id(), side.id(), MOST);
                    case CLAIM -> found(OF_CLAIM, collection, side.id());
                    case PROPOSITION -> found(OF_PROPOSITION, collection, side.id(), MOST);
                    case WORDS -> words(side);
                };
        if (anchors.isEmpty()) {
            throw ProblemException.invalid(List.of(new FieldError(
                    field,
                    side.kind() == Reference.Kind.WORDS
                            ? "names words that no revision of this document of the collection has"
                            : "names nothing that the collection has")));
        }
        return anchors;
    }

    private List<Anchor> words(Reference side) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WORDS)) {
            select.setString(1, collection);
            select.setString(2, side.id());
            // the words of a claim's several spans are joined by an ellipsis
            select.setString(3, side.text().split(" … ")[0]);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? List.of(new Anchor(side.id(), side.text())) : List.of();
            }
        }
    }

    private List<Anchor> found(String sql, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<Anchor> anchors = new ArrayList<>();
                while (row.next()) {
                    anchors.add(new Anchor(row.getString(1), row.getString(2)));
                }
                return anchors;
            }
        }
    }
}
