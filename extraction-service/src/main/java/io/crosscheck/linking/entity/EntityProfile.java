package io.crosscheck.linking.entity;

import java.util.Set;

/**
 * What an entity of a story is compared by with those of other stories; depends on its story alone.
 *
 * @param place where it stands in the one order of all entities, whatever their ids and times of arrival; what users
 *     judged comes first, then what goes by several names
 * @param keys the names under which it meets others; none: nothing tells who it is outside of its story
 * @param known whether its name alone tells who it is: a country, an agency, an entry of an alias list
 * @param roles what it is said to be: "minister"
 * @param posts roles with what they are over: "minister of defense"
 * @param company keys of persons and bodies named in the same documents
 * @param places keys of countries and places named there
 * @param listed the entries of alias lists that it is
 * @param confirmed ids of judgements that it is the same as another, each with who judged and why
 * @param rejected ids of judgements that it is another, each with the side it is on and who judged and why
 */
public record EntityProfile(
        String entity,
        String story,
        String type,
        String name,
        String place,
        Set<String> keys,
        boolean known,
        Set<String> roles,
        Set<String> posts,
        Set<String> company,
        Set<String> places,
        Set<String> listed,
        Set<Judged> confirmed,
        Set<Judged> rejected) {

    public EntityProfile {
        keys = Set.copyOf(keys);
        roles = Set.copyOf(roles);
        posts = Set.copyOf(posts);
        company = Set.copyOf(company);
        places = Set.copyOf(places);
        listed = Set.copyOf(listed);
        confirmed = Set.copyOf(confirmed);
        rejected = Set.copyOf(rejected);
    }

    /**
     * A judgement that names the entity.
     *
     * @param side whether it is what the judgement names first or second
     */
    public record Judged(String judgement, String side, String at, String explained) {}

    boolean person() {
        return type.startsWith("PERSON");
    }

    /** The type without its finer part. */
    String kind() {
        return type.replaceFirst("\\..*", "");
    }

    /** The same under the ids by which the store knows entity and story. */
    public EntityProfile under(String entityId, String storyId) {
        return new EntityProfile(
                entityId, storyId, type, name, place, keys, known, roles, posts, company, places, listed, confirmed,
                rejected);
    }
}
