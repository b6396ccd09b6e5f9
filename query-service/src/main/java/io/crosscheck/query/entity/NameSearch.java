package io.crosscheck.query.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.crosscheck.query.claim.Span;
import io.crosscheck.query.database.Sql;

/** Conditions on names: each part that is asked for stands in one of them. */
public final class NameSearch {

    private static final int MOST_PARTS = 8;

    /** Parts of names that a search asks for; what it excludes with a minus asks for nothing. */
    public static List<String> parts(String q) {
        return Arrays.stream(
                        q.toLowerCase(Locale.ROOT).replace('"', ' ').strip().split("\\s+"))
                .filter(part -> !part.isEmpty() && !part.startsWith("-"))
                .limit(MOST_PARTS)
                .toList();
    }

    /** A condition for each part on a column of names in lower case, begun with "and"; wants {@link #bind}. */
    public static String conditions(String column, List<String> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> "and " + column + " like :part" + i)
                .collect(Collectors.joining(" "));
    }

    /** Gives a statement the parts its conditions refer to. */
    public static Sql bind(Sql sql, List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            sql.with("part" + i, "%" + escaped(parts.get(i)) + "%");
        }
        return sql;
    }

    /** Where the parts stand in a name. */
    static List<Span> in(String name, List<String> parts) {
        return parts.stream()
                .map(part -> Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(name))
                .filter(Matcher::find)
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private NameSearch() {}
}
