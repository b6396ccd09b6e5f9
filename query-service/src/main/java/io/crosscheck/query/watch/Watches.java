package io.crosscheck.query.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.crosscheck.messages.Identifier;
import io.crosscheck.query.change.ChangeReading;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;

/** The watches that there are. */
final class Watches {

    private static final String LIST = "watches";

    private final Snapshot store;

    Watches(Snapshot store) {
        this.store = store;
    }

    int count() {
        return count(Sql.of("select count(*) as number from clients.watch"));
    }

    /** Those of one owner, whom this transaction alone lets make more. */
    int countOf(String owner) {
        store.first(
                Sql.of("select pg_advisory_xact_lock(hashtextextended('watches:' || :owner, 0))")
                        .with("owner", owner),
                row -> true);
        return count(Sql.of("select count(*) as number from clients.watch where owner = :owner")
                .with("owner", owner));
    }

    private int count(Sql sql) {
        return store.first(sql, row -> row.number("number")).orElseThrow();
    }

    /**
     * Adds a watch that is told of changes from now on.
     *
     * @param secret in base 64
     * @param owner null: nobody is asked who they are
     */
    Watch add(WatchRequest request, String secret, String owner, Instant now) {
        String id = Identifier.derive("w", secret);
        Sql sql = Sql.of("insert into clients.watch (id, collection, url, secret, since, created_at")
                .add(
                        ", description, proposition_id, entity_id, story_id, publisher, support, dispute, lifecycle, q, owner)")
                .add("select :id, :collection, :url, :secret, :since, :now")
                .with("id", id)
                .with("collection", request.collection())
                .with("url", request.url())
                .with("secret", secret)
                .with("since", new ChangeReading(store).newest(request.collection()))
                .with("now", now);
        optional(sql, "description", request.description());
        optional(sql, "proposition", request.proposition());
        optional(sql, "entity", request.entity());
        optional(sql, "story", request.story());
        optional(sql, "publisher", request.publisher());
        optional(sql, "support", request.support());
        optional(sql, "dispute", request.dispute());
        optional(sql, "lifecycle", request.lifecycle());
        optional(sql, "q", request.q());
        optional(sql, "owner", owner);
        store.change(sql);
        return byId(id).orElseThrow();
    }

    private static void optional(Sql sql, String name, String value) {
        sql.add(value == null ? ", null" : ", :" + name).with(name, value);
    }

    Optional<Watch> byId(String id) {
        return store.first(
                Sql.of("select " + Watch.COLUMNS + " from clients.watch w where w.id = :id")
                        .with("id", id),
                Watch::read);
    }

    /** All of a collection that may have something to hear of. */
    List<Watch> of(String collection) {
        return store.list(
                Sql.of("select " + Watch.COLUMNS
                                + " from clients.watch w where w.collection = :collection order by w.id")
                        .with("collection", collection),
                Watch::read);
    }

    /**
     * A page of them, oldest first.
     *
     * @param owner only this one's; null: everybody's
     */
    Page<Watch> page(String collection, String owner, String cursor, int limit) {
        Sql sql = Sql.of("select " + Watch.COLUMNS + " from clients.watch w where w.collection = :collection")
                .with("collection", collection);
        if (owner != null) {
            sql.add("and w.owner = :owner").with("owner", owner);
        }
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 2);
            sql.add("and (w.created_at, w.id) > (cast(:at_key as timestamptz), :id_key)")
                    .with("at_key", after.key(0))
                    .with("id_key", after.key(1));
        }
        sql.add("order by w.created_at, w.id limit :limit").with("limit", limit + 1);
        return Page.of(store.list(sql, Watch::read), limit, watch -> Cursor.of(LIST, watch.createdAt(), watch.id()));
    }

    /** Removes a watch with its deliveries. */
    boolean remove(String id) {
        return store.change(Sql.of("delete from clients.watch where id = :id").with("id", id)) > 0;
    }

    /** Collections that have a watch. */
    List<String> collections() {
        return store.list(
                Sql.of("select distinct collection from clients.watch order by collection"),
                row -> row.text("collection"));
    }
}
