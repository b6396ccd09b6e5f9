package io.crosscheck.extraction.claim;

import java.util.HashSet;
import java.util.Set;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.attribution.Line;
import io.crosscheck.extraction.attribution.Page;

/** Tells teasers for strange articles from those that at least speak of somebody the article names. */
final class Teasers {

    private final Page page;
    private final Set<String> known = new HashSet<>();

    Teasers(Page page) {
        this.page = page;
        for (Line line : page.lines()) {
            if (line.sentence().segment().role() == Role.BODY) {
                page.reading().names().mentionsIn(line.sentence().span()).forEach(m -> known.add(m.entity()));
            }
        }
    }

    /**
     * Whether a line teases another article and names nothing that this one names: it says nothing about its subject.
     */
    boolean strange(Line line) {
        return line.sentence().segment().role() == Role.RELATED
                && page.reading().names().mentionsIn(line.sentence().span()).stream()
                        .noneMatch(m -> known.contains(m.entity()));
    }
}
