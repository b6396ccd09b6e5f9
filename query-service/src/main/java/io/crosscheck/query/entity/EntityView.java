package io.crosscheck.query.entity;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An entity with the in-document entities that it unites.
 *
 * @param members by document
 */
public record EntityView(@JsonUnwrapped EntityItem entity, List<Member> members) {

    /**
     * What one document calls it.
     *
     * @param localEntity id of the entity within the document
     * @param name the fullest name in that document
     * @param reason why it is the same, for a person to read
     * @param mentions as extraction names them: id, start, end, text, type, entity
     */
    public record Member(
            String document,
            String localEntity,
            @Schema(nullable = true) String name,
            String reason,
            @JsonRawValue @Schema(type = SchemaType.ARRAY) String mentions) {}
}
