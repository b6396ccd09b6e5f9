package io.crosscheck.linking.statement;

import java.time.Instant;
import java.util.List;

/**
 * One speech act that claims report: who said it, when, and how each report words it.
 *
 * @param speaker id of the linked entity, or null where the speaker is unnamed
 * @param speakerText how the speaker is called, or null where nobody is
 * @param work the document it stands in ("letter"), or null
 * @param text the fullest wording
 * @param saidFrom start of the interval in which it was said, or null
 * @param saidTo end of that interval, exclusive, or null
 */
public record Statement(
        String id,
        String speaker,
        String speakerText,
        String work,
        String text,
        Instant saidFrom,
        Instant saidTo,
        List<Report> reports) {

    public Statement {
        reports = List.copyOf(reports);
    }

    /**
     * A claim that reports the statement.
     *
     * @param content what the claim says: with the document it tells the claim in whatever revision
     * @param drift how its wording departs from the statement's, for a person to read; null: it does not
     */
    public record Report(String claim, String document, String content, String drift) {}
}
