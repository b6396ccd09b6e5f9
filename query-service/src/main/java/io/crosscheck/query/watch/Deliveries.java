package io.crosscheck.query.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;

/** Deliveries on their way, arrived, and dead. */
final class Deliveries {

    private static final String LIST = "deliveries";

    // of a URL that was checked: it has a host, and no user before it
    private static final String HOST = "lower(substring(w.url from '://(\\[[^]]*\\]|[^/?:]*)'))";

    private final Snapshot store;

    Deliveries(Snapshot store) {
        this.store = store;
    }

    /**
     * Takes on what is due: of each watch the oldest, of each host the one that waits longest. No other replica does
     * until the lease is over; a replica that ends before it has noted the outcome leaves them to be delivered again
     * then.
     */
    List<Delivery> take(UnderWay underWay, Instant now, Duration lease) {
        return store.list(
                Sql.of(
                                """
                                update clients.delivery d
                                set attempts = d.attempts + 1, due_at = :until
                                from clients.watch w
                                where w.id = d.watch_id and d.id in (
                                  select x.id from clients.delivery x
                                  where x.state = 'PENDING' and x.due_at <= :now and x.id in (
                                    select distinct on (z.host) z.id from (
                                      select distinct on (y.watch_id) y.id, y.due_at, %1$s as host
                                      from clients.delivery y join clients.watch w on w.id = y.watch_id
                                      where y.state = 'PENDING' and y.due_at <= :now and y.watch_id <> all (:watches)
                                      order by y.watch_id, y.number) z
                                    where z.host <> all (:full)
                                    order by z.host, z.due_at, z.id)
                                  order by x.due_at limit :most
                                  for update skip locked)
                                returning d.id, d.watch_id, %1$s as host, w.url, w.secret, d.body, d.attempts
                                """
                                        .formatted(HOST))
                        .with("until", now.plus(lease))
                        .with("now", now)
                        .with("watches", underWay.watches())
                        .with("full", underWay.fullHosts())
                        .with("most", underWay.room()),
                row -> new Delivery(
                        row.text("id"),
                        row.text("watch_id"),
                        row.text("host"),
                        row.text("url"),
                        row.text("secret"),
                        row.text("body"),
                        row.number("attempts")));
    }

    /** Notes the outcome, unless the lease was over and another has begun a further attempt. */
    void note(Delivery delivery, Attempt attempt, DeliveryView.State state, Instant dueAt, Instant now) {
        boolean finished = state != DeliveryView.State.PENDING;
        Sql sql = Sql.of("update clients.delivery set state = :state, due_at = :due")
                .add(attempt.reason() == null ? ", reason = null" : ", reason = :reason")
                .add(attempt.status() == null ? ", status = null" : ", status = :status")
                .add(finished ? ", finished_at = :now" : "")
                .add("where id = :id and attempts = :attempt and state = 'PENDING'")
                .with("state", state.name())
                .with("due", dueAt)
                .with("reason", attempt.reason())
                .with("status", attempt.status())
                .with("now", now)
                .with("id", delivery.id())
                .with("attempt", delivery.attempt());
        store.change(sql);
    }

    /** A watch's deliveries, newest first. */
    Page<DeliveryView> page(String watch, DeliveryView.State state, String cursor, int limit) {
        Sql sql = Sql.of("select d.* from clients.delivery d where d.watch_id = :watch")
                .with("watch", watch)
                .addIf(state == null ? null : state.name(), "and d.state = :state", "state");
        if (cursor != null) {
            sql.add("and d.number < cast(:number_key as bigint)")
                    .with("number_key", Cursor.decode(cursor, LIST, 1).key(0));
        }
        sql.add("order by d.number desc limit :limit").with("limit", limit + 1);
        return Page.of(store.list(sql, DeliveryView::read), limit, view -> Cursor.of(LIST, view.number()));
    }

    /** Sends a delivery once more, whatever became of it. */
    Optional<DeliveryView> replay(String watch, String id, Instant now) {
        Sql sql = Sql.of("update clients.delivery d set state = 'PENDING', attempts = 0, due_at = :now,"
                        + " finished_at = null where d.watch_id = :watch and d.id = :id returning d.*")
                .with("now", now)
                .with("watch", watch)
                .with("id", id);
        return store.first(sql, DeliveryView::read);
    }

    /** Forgets those of this state, which is final, that were finished before this time. */
    int forget(DeliveryView.State state, Instant before) {
        return store.change(Sql.of("delete from clients.delivery where state <> 'PENDING' and state = :state"
                        + " and finished_at < :before")
                .with("state", state.name())
                .with("before", before));
    }
}
