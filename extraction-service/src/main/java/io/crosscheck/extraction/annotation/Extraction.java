package io.crosscheck.extraction.annotation;

import java.util.List;

/** Everything extraction says about one text. */
public record Extraction(
        String text,
        List<Segment> segments,
        List<Mention> mentions,
        List<Entity> entities,
        List<Claim> claims,
        Extractor extractor) {

    public Extraction {
        segments = List.copyOf(segments);
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
        claims = List.copyOf(claims);
    }

    /** The text of the first headline, or null where there is none. */
    public String headline() {
        return segments.stream()
                .filter(segment -> segment.role() == Role.HEADLINE)
                .findFirst()
                .map(segment -> segment.span().in(text))
                .orElse(null);
    }

    /**
     * Which extractor spoke.
     *
     * @param version changes whenever the same text may be read differently
     */
    public record Extractor(String version) {}
}
