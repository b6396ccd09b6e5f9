package io.crosscheck.query.change;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.crosscheck.query.proposition.Status;

/**
 * Which changes somebody wants to hear of; a condition that is null holds for all. A status fits whether it is what the
 * change led to or what it ended.
 *
 * @param entities ids under which an entity may go: its own, and that of the one it became part of
 * @param stories ids under which a story may go: its own, and that of the one it was merged into
 * @param publisher id, name or domain
 */
public record ChangeFilter(
        String proposition,
        Set<String> entities,
        Set<String> stories,
        String publisher,
        Status.Support support,
        Status.Dispute dispute,
        Status.Lifecycle lifecycle) {

    /** The ids something may go by; null where it has none. */
    public static Set<String> ids(String id, String successor) {
        if (id == null) {
            return null;
        }
        return successor == null || successor.equals(id) ? Set.of(id) : Set.of(id, successor);
    }

    /** Whether the change is one of them. */
    public boolean test(StatusChange change) {
        return (proposition == null || proposition.equals(change.proposition()))
                && (entities == null || entities.stream().anyMatch(change.entities()::contains))
                && (stories == null || stories.contains(change.story()))
                && (publisher == null || change.publishers().contains(publisher.toLowerCase(Locale.ROOT)))
                && statuses(change).anyMatch(this::fits);
    }

    private boolean fits(Status status) {
        return (support == null || support == status.support())
                && (dispute == null || dispute == status.dispute())
                && (lifecycle == null || lifecycle == status.lifecycle());
    }

    private static Stream<Status> statuses(StatusChange change) {
        return Stream.of(change.before(), change.after()).filter(Objects::nonNull);
    }
}
