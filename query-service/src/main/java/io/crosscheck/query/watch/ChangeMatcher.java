package io.crosscheck.query.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.messages.Identifier;
import io.crosscheck.query.change.ChangeReading;
import io.crosscheck.query.change.StatusChange;
import io.crosscheck.query.claim.ClaimReading;
import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.stream.StreamEvent;

/**
 * Turns changes into deliveries. How far it has come with a collection is a row that a replica locks while it works: no
 * two do the same work, and the deliveries of a change are written in the transaction that notes it as done.
 */
@ApplicationScoped
class ChangeMatcher {

    private static final int PAGE = 100;

    private final Store store;
    private final Clock clock;
    private final ObjectMapper json;

    ChangeMatcher(Store store, Clock clock, ObjectMapper json) {
        this.store = store;
        this.clock = clock;
        this.json = json;
    }

    /** Takes in what changed in collections that are watched. */
    void matchAll() {
        for (String collection : store.readOwn(snapshot -> new Watches(snapshot).collections())) {
            boolean more;
            do {
                more = store.write(transaction -> match(transaction, collection));
            } while (more);
        }
    }

    /** Whether there may be more; false too where another replica is at it. */
    private boolean match(Snapshot transaction, String collection) {
        transaction.change(
                Sql.of("insert into clients.progress values (:collection, 0) on conflict (collection) do nothing")
                        .with("collection", collection));
        Optional<Long> done = transaction.first(
                Sql.of("select number from clients.progress where collection = :collection for update skip locked")
                        .with("collection", collection),
                row -> row.whole("number"));
        if (done.isEmpty()) {
            return false;
        }
        List<Watch> watches = new Watches(transaction).of(collection);
        long first = watches.stream().mapToLong(Watch::since).min().orElse(done.get());
        List<StatusChange> changes =
                new ChangeReading(transaction).after(collection, Math.max(first, done.get()), PAGE);
        changes.forEach(change -> match(transaction, watches, change));
        if (!changes.isEmpty()) {
            transaction.change(Sql.of("update clients.progress set number = :number where collection = :collection")
                    .with("number", changes.get(changes.size() - 1).number())
                    .with("collection", collection));
        }
        return changes.size() == PAGE;
    }

    private void match(Snapshot transaction, List<Watch> watches, StatusChange change) {
        List<Watch> concerned = watches.stream()
                .filter(watch -> watch.since() < change.number())
                .filter(watch -> watch.filter().test(change))
                .filter(watch -> watch.q() == null || matches(transaction, watch.q(), change.text()))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        List<ClaimView> evidence = evidence(transaction, change);
        Instant now = clock.instant();
        for (Watch watch : concerned) {
            transaction.change(Sql.of("insert into clients.delivery (id, watch_id, number, body, state, due_at,"
                            + " created_at) values (:id, :watch, :number, :body, 'PENDING', :now, :now)"
                            + " on conflict do nothing")
                    .with("id", Identifier.derive("v", watch.id(), change.number()))
                    .with("watch", watch.id())
                    .with("number", change.number())
                    .with(
                            "body",
                            Notice.of(watch, StreamEvent.of(change), evidence).json(json))
                    .with("now", now));
        }
    }

    private static boolean matches(Snapshot transaction, String words, String text) {
        return transaction
                .first(
                        Sql.of(
                                        "select to_tsvector('english', :text) @@ websearch_to_tsquery('english', :words) as fits")
                                .with("text", text == null ? "" : text)
                                .with("words", words),
                        row -> row.flag("fits"))
                .orElse(false);
    }

    // As it was when the change was learnt, each claim with its stance towards the proposition.
    private static List<ClaimView> evidence(Snapshot transaction, StatusChange change) {
        AsOf then = new AsOf(change.at());
        Map<String, ClaimView> claims = new ClaimReading(transaction, then).byId(change.evidence());
        Sql sql = Sql.of("select pc.claim_id, pc.stance from knowledge.proposition_claim pc")
                .add("where pc.proposition_id = :proposition and " + then.holds("pc"))
                .with("proposition", change.proposition());
        Map<String, Stance> stances = new HashMap<>();
        transaction.list(then.bind(sql), row -> stances.put(row.text("claim_id"), Stance.valueOf(row.text("stance"))));
        List<ClaimView> evidence = new ArrayList<>();
        for (String id : change.evidence()) {
            ClaimView claim = claims.get(id);
            if (claim != null) {
                evidence.add(stances.containsKey(id) ? claim.towards(stances.get(id)) : claim);
            }
        }
        return evidence;
    }
}
