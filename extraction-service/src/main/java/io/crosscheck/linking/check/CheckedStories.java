package io.crosscheck.linking.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.store.LinkDocuments;

/** Loads the documents that hold claims, story by story. */
@ApplicationScoped
class CheckedStories {

    private static final String DOCUMENTS =
            """
            select distinct coalesce(s.story_id, c.document_id), c.document_id
            from knowledge.claim c
            left join knowledge.story_document s on s.document_id = c.document_id and s.known_to is null
            where c.id = any (?) and c.known_to is null
            """;

    @Inject
    AgroalDataSource source;

    @Inject
    LinkDocuments documents;

    /** By story; a document that is in none is by itself. */
    List<List<LinkDocument>> of(Collection<String> claims) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Map<String, List<String>> stories = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(DOCUMENTS)) {
                select.setArray(1, connection.createArrayOf("text", claims.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        stories.computeIfAbsent(row.getString(1), s -> new ArrayList<>())
                                .add(row.getString(2));
                    }
                }
            }
            List<List<LinkDocument>> loaded = new ArrayList<>();
            for (List<String> story : stories.values()) {
                loaded.add(documents.load(connection, story));
            }
            return loaded;
        }
    }
}
