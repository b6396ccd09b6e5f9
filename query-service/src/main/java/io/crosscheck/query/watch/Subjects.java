package io.crosscheck.query.watch;

import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.problem.ProblemException;

/** What watches can be on. One on an id that nothing ever had would stay silent for ever, and nobody would know why. */
final class Subjects {

    private final Snapshot store;

    Subjects(Snapshot store) {
        this.store = store;
    }

    /**
     * Checks that there is, or once was, what a request names.
     *
     * @throws ProblemException 422 naming the field whose id nothing had
     */
    void check(WatchRequest request) {
        check("proposition", request.proposition(), "select 1 from knowledge.proposition where id = :id");
        check(
                "story",
                request.story(),
                """
                select 1 from knowledge.story where id = :id
                union all select 1 from knowledge.story_redirect where story_id = :id
                """);
        check(
                "entity",
                request.entity(),
                """
                select 1 from knowledge.entity where id = :id
                union all select 1 from knowledge.entity_identity where identity_id = :id
                union all select 1 from knowledge.entity_redirect where entity_id = :id
                """);
    }

    private void check(String field, String id, String heardOf) {
        if (id != null
                && store.first(Sql.of(heardOf).add("limit 1").with("id", id), row -> true)
                        .isEmpty()) {
            throw ProblemException.unusable(field, "is the id of no " + field);
        }
    }
}
