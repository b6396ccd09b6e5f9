package io.crosscheck.query.filter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;

/** Finds what a filter means by an id or a name; null, where nothing was asked for, means nothing. */
public final class Names {

    private final Snapshot snapshot;

    public Names(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Ids of a publisher, by id, name or domain; what nobody goes by stays as it is, and finds nothing. */
    public Set<String> publishers(String asked) {
        if (asked == null) {
            return null;
        }
        Sql sql = Sql.of("select p.id from ingest.publisher p where p.id = :asked or lower(p.name) = lower(:asked)")
                .add("or p.domain = lower(:asked)")
                .with("asked", asked);
        Set<String> ids = new LinkedHashSet<>(snapshot.list(sql, row -> row.text("id")));
        return ids.isEmpty() ? Set.of(asked) : ids;
    }

    /** The id that an entity goes by across stories; an id that is none stays as it is. */
    public String entity(String asked) {
        if (asked == null) {
            return null;
        }
        Sql sql = Sql.of("select " + Identities.of("e.id", AsOf.NOW) + " as id from knowledge.entity e")
                .add("where e.id = :asked and e.known_to is null")
                .with("asked", asked);
        return snapshot.first(sql, row -> row.text("id")).orElse(asked);
    }

    /** A story, also by the id of one that was merged into it. */
    public Set<String> stories(String asked) {
        if (asked == null) {
            return null;
        }
        Sql sql = Sql.of("select knowledge.story_successor(:asked) as id").with("asked", asked);
        Set<String> ids = new LinkedHashSet<>(List.of(asked));
        snapshot.first(sql, row -> row.text("id") == null ? "" : row.text("id"))
                .filter(id -> !id.isEmpty())
                .ifPresent(ids::add);
        return ids;
    }

    /** Whoever stands on a path of sources: an entity by id, or names and words as they are compared, in lower case. */
    public Set<String> speakers(String asked) {
        return asked == null ? null : new LinkedHashSet<>(List.of(entity(asked), lower(asked)));
    }

    /**
     * Whatever a claim can go back to: an entity, a publisher, a document, the words for somebody unnamed, or a kind of
     * source ({@code ANONYMOUS}, {@code DOCUMENT}, {@code NARRATED}, ...).
     */
    public Set<String> sources(String asked) {
        if (asked == null) {
            return null;
        }
        Set<String> all = new LinkedHashSet<>(publishers(asked));
        all.addAll(speakers(asked));
        all.add(asked);
        return all;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
