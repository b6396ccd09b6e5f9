package io.crosscheck.linking.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Tense;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.reading.StoryClaim;

/**
 * Resolves what undated reports leave open ("Monday") against the dated reports of the same story. The dated ones must
 * agree, and lie within a week; the time of arrival is never used.
 */
public final class StoryTimes {

    private static final Pattern WEEKDAY = Pattern.compile("(?i)\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    private static final long SPREAD = 6;

    private static final long NEAR = 30;

    private final LocalDate earliest;
    private final LocalDate latest;
    private final List<LocalDate> anchors;

    private StoryTimes(List<LocalDate> published, List<LocalDate> said) {
        List<LocalDate> middle =
                said.stream().sorted().skip(said.size() / 2).limit(1).toList();
        List<LocalDate> known = published.isEmpty() ? middle : published;
        earliest = known.stream().min(Comparator.naturalOrder()).orElse(null);
        latest = known.stream().max(Comparator.naturalOrder()).orElse(null);
        TreeSet<LocalDate> all = new TreeSet<>(published);
        said.stream()
                .filter(day -> near(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .forEach(all::add);
        this.anchors = List.copyOf(all);
    }

    /** The times of a story, anchored by its reports' own dates. */
    public static StoryTimes of(List<LinkDocument> documents) {
        List<LocalDate> published = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        for (LinkDocument document : documents) {
            if (document.publishedAt() != null) {
                published.add(day(document.publishedAt()));
            }
            for (Claim claim : document.extraction().claims()) {
                if (claim.saidAt() != null && anchored(claim.saidAt())) {
                    dates.add(day(claim.saidAt().from()));
                }
            }
        }
        return new StoryTimes(published, dates);
    }

    /**
     * Whether a time may belong to the story rather than to its background: no further from its reports' own dates than
     * a month. Where no report is dated, the day in the middle of all that is said to have been said on a day stands
     * for them.
     */
    public boolean near(Instant time) {
        return earliest == null
                || (!day(time).isBefore(earliest.minusDays(NEAR)) && !day(time).isAfter(latest.plusDays(NEAR)));
    }

    // When something was said, stated in full or by the post or dateline it stands under, dates the story as well.
    private static boolean anchored(TimeExpression time) {
        return time.from() != null
                && time.to() != null
                && ChronoUnit.HOURS.between(time.from(), time.to()) <= 24
                && time.anchor() != null;
    }

    /** When the claim was said, or its event took place; empty where nothing dates it. */
    public Optional<Interval> of(StoryClaim claim) {
        Claim c = claim.claim();
        if (c.saidAt() != null) {
            Optional<Interval> said = resolve(c.saidAt());
            if (said.isPresent()) {
                return said;
            }
        } else if (claim.narrated() && c.tense() == Tense.NON_FUTURE) {
            List<Interval> about = new ArrayList<>();
            c.about().forEach(time -> resolve(time).filter(StoryTimes::aDay).ifPresent(about::add));
            if (about.size() == 1) {
                return Optional.of(about.get(0));
            }
        }
        return Optional.ofNullable(claim.document().publishedAt()).map(at -> new Interval(at, null));
    }

    private static boolean aDay(Interval interval) {
        return interval.to() != null && ChronoUnit.HOURS.between(interval.from(), interval.to()) <= 48;
    }

    private Optional<Interval> resolve(TimeExpression time) {
        if (time.from() != null) {
            return Optional.of(new Interval(time.from(), time.to()));
        }
        Matcher weekday = WEEKDAY.matcher(time.text());
        if (!weekday.find() || anchors.isEmpty() || spread() > SPREAD) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.valueOf(weekday.group().toUpperCase(Locale.ROOT));
        TreeSet<LocalDate> candidates = new TreeSet<>();
        anchors.forEach(anchor -> candidates.add(anchor.with(TemporalAdjusters.previousOrSame(day))));
        if (candidates.size() != 1) {
            return Optional.empty();
        }
        Instant from = candidates.first().atStartOfDay(ZoneOffset.UTC).toInstant();
        return Optional.of(new Interval(from, from.plus(1, ChronoUnit.DAYS)));
    }

    private long spread() {
        return ChronoUnit.DAYS.between(anchors.get(0), anchors.get(anchors.size() - 1));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
