package io.crosscheck.launcher.report;

import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a report on a story is made of.
 *
 * @param articles the story's documents with their text and everything found in it
 */
public record Findings(Story story, Timeline timeline, List<ArticleReading> articles) {

    /** Reads what a report needs and passes over the rest, which may grow. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Findings {
        articles = List.copyOf(articles);
    }

    /**
     * From query-service's answers.
     *
     * @param story a StoryView
     * @param timeline of the story
     * @param documents of the story
     * @throws IllegalArgumentException if they are not what they should be
     */
    public static Findings from(JsonNode story, JsonNode timeline, List<JsonNode> documents) {
        return new Findings(
                JSON.convertValue(story, Story.class),
                JSON.convertValue(timeline, Timeline.class),
                documents.stream()
                        .map(d -> JSON.convertValue(d, ArticleReading.class))
                        .toList());
    }

    /** How a story unfolded. */
    public record Timeline(List<Moment> items) {

        public Timeline {
            items = Lists.orEmpty(items);
        }
    }

    /** Something on the timeline; {@code at} is null where it cannot be dated, {@code status} but for a transition. */
    public record Moment(String at, String precision, String kind, String text, Story.Status status) {}

    /** A document with its text and what was found in it. */
    public record ArticleReading(String id, String text, List<Segment> segments, List<FoundClaim> claims) {

        public ArticleReading {
            segments = Lists.orEmpty(segments);
            claims = Lists.orEmpty(claims);
        }
    }

    /** A region of a document's text. */
    public record Segment(String id, int start, int end, String role, String author) {}

    /** A claim found in a document, as far as it matters whether it counts. */
    public record FoundClaim(String segment, boolean counted, String notCounted) {}
}
