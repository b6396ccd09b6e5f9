package io.crosscheck.query.entity;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An entity with all that it unites.
 *
 * @param appearances what it is in each story, most mentions first
 * @param members the in-document entities, by document
 * @param edges what joins it, and what it is kept apart from or may be
 */
public record EntityView(
        @JsonUnwrapped EntityItem entity, List<Appearance> appearances, List<Member> members, List<Edge> edges) {

    /**
     * An entity of one story.
     *
     * @param id by which edges name it; readers of entities are led on from it to the whole
     */
    public record Appearance(String id, String story, String name, int mentions) {}

    /**
     * What one document calls it.
     *
     * @param localEntity id of the entity within the document
     * @param name the fullest name in that document
     * @param reason why it is the same as others of its story, for a person to read
     * @param mentions as extraction names them: id, start, end, text, type, entity
     */
    public record Member(
            String document,
            String localEntity,
            @Schema(nullable = true) String name,
            String reason,
            @JsonRawValue @Schema(type = SchemaType.ARRAY) String mentions) {}

    /**
     * Whether an entity of a story is the same as another of that story or another one.
     *
     * @param entity the one that is part of this entity
     * @param other the other one; it is part of this entity too where {@code verdict} is SAME and nothing forbids it
     * @param otherEntity what the other one is part of
     * @param score in [0, 1], how sure the verdict is
     * @param judgement id of the judgement that decided; null: the machine did
     */
    public record Edge(
            String entity,
            String other,
            String otherEntity,
            String otherName,
            String otherStory,
            @Schema(enumeration = {"SAME", "DIFFERENT", "UNSURE"}) String verdict,
            double score,
            String reason,
            @Schema(nullable = true) String judgement) {}
}
