package io.crosscheck.ingest.alias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.crosscheck.ingest.alias.AliasEntry.Type;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;

/**
 * Checks the entries of a list one by one and gathers what is wrong, each with its line, so that one answer tells it.
 */
final class AliasFields {

    private static final int LONGEST = 200;
    private static final int MOST_ALIASES = 200;
    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_ERRORS = 50;

    private final List<AliasEntry> entries = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    /**
     * Takes an entry.
     *
     * @param line where it begins, from 1
     * @param aliases may hold blank ones, which are passed over
     */
    void add(long line, String id, String name, List<String> aliases, String type) {
        int before = errors.size();
        String checkedId = checked(line, "id", id);
        String checkedName = checked(line, "name", name);
        List<String> others = new ArrayList<>();
        for (String alias : aliases) {
            if (alias != null && !alias.isBlank()) {
                others.add(checked(line, "aliases", alias));
            }
        }
        if (others.size() > MOST_ALIASES) {
            wrong(line, "aliases", "are more than " + MOST_ALIASES);
        }
        Type checkedType = type(line, type);
        if (checkedId != null) {
            Long first = lines.putIfAbsent(checkedId, line);
            if (first != null) {
                wrong(line, "id", "stands in line " + first + " too");
            }
        }
        if (entries.size() == MOST_ENTRIES) {
            wrong(line, "id", "is beyond the " + MOST_ENTRIES + " entries a list may have");
            throw ProblemException.invalid(errors);
        }
        if (errors.size() == before) {
            entries.add(new AliasEntry(checkedId, checkedName, others, checkedType));
        }
    }

    /**
     * The entries.
     *
     * @throws ProblemException if anything is wrong, naming line and field
     */
    List<AliasEntry> entries() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return entries;
    }

    /** Notes what is wrong with a field of an entry; gives up where much is. */
    void wrong(long line, String field, String message) {
        errors.add(new FieldError("line " + line + ": " + field, message));
        if (errors.size() == MOST_ERRORS) {
            throw ProblemException.invalid(errors);
        }
    }

    private String checked(long line, String field, String value) {
        if (value == null || value.isBlank()) {
            wrong(line, field, "is missing");
            return null;
        }
        String stripped = value.strip();
        if (stripped.length() > LONGEST) {
            wrong(line, field, "is longer than " + LONGEST + " characters");
        } else if (stripped.chars().anyMatch(Character::isISOControl)) {
            wrong(line, field, "contains a control character");
        } else {
            return stripped;
        }
        return null;
    }

    private Type type(long line, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Type.valueOf(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong(
                    line,
                    "type",
                    "is none of " + Arrays.stream(Type.values()).map(Enum::name).collect(Collectors.joining(", ")));
            return null;
        }
    }
}
