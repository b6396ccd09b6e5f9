package io.crosscheck.linking.proposition;

import java.util.Set;

/**
 * A kind of news event from the shipped list.
 *
 * @param role by whom or what its events are told apart
 * @param things for {@link Role#THING}, the kinds of nouns.txt that it is about
 */
record Predicate(String name, Role role, Set<String> things) {

    enum Role {
        PATIENT,
        AGENT,
        ANY,
        THING
    }

    Predicate {
        things = Set.copyOf(things);
    }
}
