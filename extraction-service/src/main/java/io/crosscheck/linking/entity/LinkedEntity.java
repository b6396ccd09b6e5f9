package io.crosscheck.linking.entity;

import java.util.List;

/**
 * Whom or what in-document entities of several documents name in common.
 *
 * @param name the fullest name
 * @param aliases other names it goes by, without {@code name}, sorted
 * @param mentions how often it is named in the story's documents
 * @param listed the entries of alias lists that it is, each as {@code list:id}, sorted
 * @param members the in-document entities it unites, by document, then local id
 */
public record LinkedEntity(
        String id,
        String type,
        String name,
        List<String> aliases,
        int mentions,
        List<String> listed,
        List<Member> members) {

    public LinkedEntity {
        aliases = List.copyOf(aliases);
        listed = List.copyOf(listed);
        members = List.copyOf(members);
    }

    /**
     * An in-document entity.
     *
     * @param localEntity its id in the document
     * @param name the fullest name in the document, without titles
     * @param reason why it is the same, for a person to read
     */
    public record Member(String document, String localEntity, String name, String reason) {}
}
