package io.crosscheck.query.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last updates, for clients that come back after a broken connection. Not safe for use by several threads. */
final class RecentUpdates {

    private final int capacity;
    private final Deque<Update> updates = new ArrayDeque<>();

    RecentUpdates(int capacity) {
        this.capacity = capacity;
    }

    void add(Update update) {
        if (updates.size() == capacity) {
            updates.removeFirst();
        }
        updates.addLast(update);
    }

    /** What came after the update with this id; empty if it is not among the recent ones. */
    Optional<List<Update>> after(String id) {
        List<Update> after = null;
        for (Update update : updates) {
            if (after != null) {
                after.add(update);
            }
            if (update.id().equals(id)) {
                after = new ArrayList<>();
            }
        }
        return Optional.ofNullable(after);
    }
}
