package io.crosscheck.query.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.messages.Identifier;
import io.crosscheck.query.change.StatusChange;

/**
 * Names a change for a client that comes back: its number, and a mark of its collection, so that the id of another
 * collection's change is recognised as such. The same at every replica and for ever.
 */
record EventId(String collection, long number) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.([0-9a-f]{8})");
    private static final int MARK = 8;
    /** Stands before the first change of any collection. */
    private static final String BEGINNING = "0";

    static EventId of(StatusChange change) {
        return new EventId(change.collection(), change.number());
    }

    /** The number in the id; empty if it names no change of this collection. */
    static Optional<Long> number(String text, String collection) {
        if (text.strip().equals(BEGINNING)) {
            return Optional.of(0L);
        }
        Matcher id = TEXT.matcher(text.strip());
        return id.matches() && id.group(2).equals(mark(collection))
                ? Optional.of(Long.valueOf(id.group(1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + "." + mark(collection);
    }

    private static String mark(String collection) {
        return Identifier.hash(collection).substring(0, MARK);
    }
}
