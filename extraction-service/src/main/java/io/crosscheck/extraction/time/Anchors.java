package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.pipeline.Article;

/**
 * The day that relative times count from. A post's own date serves within the post. For the rest: the time of
 * publication, a date line, or else the date of a post that the article embeds (which cannot be younger than the
 * article). A caption's date says when the picture was taken and dates nothing but itself.
 */
final class Anchors {

    /** A day and where it was found, as the wire names it. */
    record Anchor(LocalDate day, String kind) {}

    private final Map<String, Anchor> bySegment = new HashMap<>();
    private final Anchor article;

    Anchors(Article article, List<Segment> segments, Map<Span, LocalDate> dates) {
        Anchor best = article.publishedAt() == null
                ? null
                : new Anchor(article.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate(), "publishedAt");
        Anchor post = null;
        for (Segment segment : segments) {
            LocalDate own = dateIn(segment, dates);
            if (own == null) {
                continue;
            }
            if (segment.role() == Role.COMMENT) {
                bySegment.put(segment.id(), new Anchor(own, "post"));
            } else if (segment.role() == Role.EMBEDDED_POST) {
                Anchor dated = new Anchor(own, "post");
                bySegment.put(segment.id(), dated);
                post = post == null || own.isAfter(post.day()) ? dated : post;
            } else if (best == null && (segment.role() == Role.DATELINE || isPageDate(article.text(), segment))) {
                best = new Anchor(own, "dateline");
            }
        }
        this.article = best == null ? post : best;
    }

    /** The first full date of a segment that dates: for a post the last one, its signature's. */
    private static LocalDate dateIn(Segment segment, Map<Span, LocalDate> dates) {
        LocalDate found = null;
        int at = -1;
        for (Map.Entry<Span, LocalDate> date : dates.entrySet()) {
            boolean later = date.getKey().start() > at == (segment.role() == Role.EMBEDDED_POST);
            if (segment.span().contains(date.getKey()) && (found == null || later)) {
                found = date.getValue();
                at = date.getKey().start();
            }
        }
        return found;
    }

    /** Some pages carry their own date as a field before the first caption: "date 2031-01-06 ...". */
    private static boolean isPageDate(String text, Segment segment) {
        return segment.role() == Role.CAPTION && text.startsWith("date ", segment.start());
    }

    /** The anchor for what stands in this segment, or null. */
    Anchor of(Segment segment) {
        Anchor own = bySegment.get(segment.id());
        if (own != null) {
            return own;
        }
        boolean parented = segment.parent() != null && bySegment.containsKey(segment.parent());
        return parented ? bySegment.get(segment.parent()) : isForeign(segment) ? null : article;
    }

    /** A picture may be of any year, a pasted article of any day, and a comment of any later one. */
    private static boolean isForeign(Segment segment) {
        return segment.role() == Role.CAPTION && segment.parent() == null
                || segment.role() == Role.PASTED_ARTICLE
                || segment.role() == Role.COMMENT
                || segment.role() == Role.RELATED;
    }
}
