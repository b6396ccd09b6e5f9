package io.crosscheck.query.filter;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Words as they are searched for. */
public final class Words {

    /**
     * Each word once: the database thinks that fewer rows have a word the more often it is asked for. What has
     * operators or phrases stays as it is, and so does null.
     */
    public static String once(String q) {
        if (q == null || q.indexOf('"') >= 0) {
            return q;
        }
        List<String> words = Arrays.asList(q.strip().split("\\s+"));
        return words.stream().anyMatch("or"::equalsIgnoreCase) ? q : String.join(" ", new LinkedHashSet<>(words));
    }

    private Words() {}
}
