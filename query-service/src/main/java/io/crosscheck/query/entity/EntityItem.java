package io.crosscheck.query.entity;

import java.sql.SQLException;
import java.util.List;

import io.crosscheck.query.database.Row;

/**
 * Whom or what several documents name in common.
 *
 * @param aliases other names it goes by
 * @param mentions how often it is named in its story's documents
 */
public record EntityItem(String id, String name, String type, String story, List<String> aliases, int mentions) {

    static EntityItem read(Row row) throws SQLException {
        return new EntityItem(
                row.text("id"),
                row.text("name"),
                row.text("type"),
                row.text("story_id"),
                row.texts("aliases"),
                row.number("mentions"));
    }
}
