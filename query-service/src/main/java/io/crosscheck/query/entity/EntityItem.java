package io.crosscheck.query.entity;

import java.sql.SQLException;
import java.util.List;

import io.crosscheck.query.database.Row;

/**
 * Whom or what several documents name in common, within a story or across stories.
 *
 * @param stories those that name it, most mentions first; of very many the first
 * @param storyCount how many name it
 * @param aliases other names it goes by
 * @param listed the entries of alias lists that it is, each as {@code list:id}
 * @param mentions how often it is named
 */
public record EntityItem(
        String id,
        String name,
        String type,
        List<String> stories,
        int storyCount,
        List<String> aliases,
        List<String> listed,
        int mentions) {

    static EntityItem read(Row row) throws SQLException {
        return new EntityItem(
                row.text("id"),
                row.text("name"),
                row.text("type"),
                row.texts("story_ids"),
                row.number("story_count"),
                row.texts("aliases"),
                row.texts("listed"),
                row.number("mentions"));
    }
}
