package io.crosscheck.linking.proposition;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.BaseForms;
import io.crosscheck.linking.text.Deeds;
import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Verbs;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** Reads place, day, cause, doer and numbers out of a clause. */
public final class SlotReader {

    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "off");
    private static final Set<String> CAUSAL = Set.of(
            "cause",
            "caused",
            "causes",
            "causing",
            "due",
            "because",
            "blamed",
            "blame",
            "blames",
            "started",
            "start",
            "starting",
            "triggered",
            "trigger",
            "sparked",
            "result",
            "resulted",
            "resulting",
            "led",
            "set",
            "responsible");
    private static final int BESIDE = 3;
    private static final Set<String> ACTORS =
            Set.of("troop", "militant", "police", "protester", "suspect", "government", "company", "worker");
    /** What is done in one place: elsewhere a place may be part of another. */
    private static final Set<String> LOCATED = Set.of(
            "held",
            "hold",
            "place",
            "host",
            "hosted",
            "met",
            "meet",
            "located",
            "based",
            "headquartered",
            "born",
            "landed",
            "land",
            "arrived",
            "moved",
            "buried",
            "built",
            "signed");

    private static final Map<String, String> CAUSES = kinds("causes");
    private static final Set<String> CAUSE_STEMS =
            CAUSES.keySet().stream().map(Words::stem).collect(Collectors.toSet());

    private final Participants participants;

    SlotReader(Participants participants) {
        this.participants = participants;
    }

    /** Whether a term is a word for a cause. */
    public static boolean cause(String term) {
        return CAUSE_STEMS.contains(term);
    }

    Slots in(StoryClaim claim, List<Word> words, List<Predicates.Hit> hits) {
        Span clause = new Span(words.get(0).start(), words.get(words.size() - 1).end());
        return new Slots(
                places(claim, words),
                days(claim, clause),
                dated(claim, clause, words, hits),
                causes(claim, words),
                doers(claim, words, hits),
                deeds(words),
                amounts(claim, clause));
    }

    // "in Dorvik" at the end of a clause or before a comma or preposition; "in Dorvik in the north" and the like as
    // well.
    private Map<String, String> places(StoryClaim claim, List<Word> words) {
        Map<String, String> places = new TreeMap<>();
        if (words.stream().noneMatch(word -> LOCATED.contains(word.lower()))) {
            return places;
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            Word name = words.get(i + 1).lower().equals("the") && i + 2 < words.size()
                    ? words.get(i + 2)
                    : words.get(i + 1);
            if (!AT.contains(words.get(i).lower()) || !name.capitalised()) {
                continue;
            }
            LinkedEntity entity = participants.at(claim, name);
            String country = Kinds.of(name);
            if (entity != null && entity.type().startsWith("LOCATION") && !Kinds.country(country)) {
                places.put("@" + entity.id(), entity.name());
            }
        }
        return places;
    }

    private static Map<String, String> days(StoryClaim claim, Span clause) {
        Map<String, String> days = new TreeMap<>();
        daysIn(claim, clause).forEach(time -> days.put(day(time), time.text()));
        return days;
    }

    private static List<TimeExpression> daysIn(StoryClaim claim, Span clause) {
        return claim.claim().about().stream()
                .filter(time -> time.from() != null
                        && time.to() != null
                        && Duration.between(time.from(), time.to()).toHours() <= 24
                        && clause.contains(time.span()))
                .toList();
    }

    private static String day(TimeExpression time) {
        return time.from().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    // "were ordered out on Saturday": the verb next before a day says what it is the day of.
    private static Map<String, String> dated(
            StoryClaim claim, Span clause, List<Word> words, List<Predicates.Hit> hits) {
        Map<String, String> dated = new TreeMap<>();
        for (TimeExpression time : daysIn(claim, clause)) {
            for (int i = words.size() - 1; i >= 0; i--) {
                Word word = words.get(i);
                if (word.end() <= time.span().start() && Verbs.full(word)) {
                    dated.put(day(time), happening(i, word, hits));
                    break;
                }
            }
        }
        return dated;
    }

    private static String happening(int at, Word verb, List<Predicates.Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.first() <= at && at <= hit.last())
                .map(hit -> "!" + hit.predicate().name())
                .findFirst()
                .orElse(BaseForms.of(verb));
    }

    // What is blamed stands in the content, "blamed" may be the cue.
    private static Map<String, String> causes(StoryClaim claim, List<Word> words) {
        Map<String, String> causes = new TreeMap<>();
        boolean blamed = claim.claim().cue() != null
                && claim.claim().cue().text().toLowerCase(Locale.ROOT).startsWith("blam");
        if (!blamed && words.stream().noneMatch(word -> CAUSAL.contains(word.lower()))) {
            return causes;
        }
        for (Word word : words) {
            String kind = CAUSES.get(word.lower());
            if (kind != null) {
                causes.put(kind, word.text());
            }
        }
        return causes;
    }

    private Map<String, String> doers(StoryClaim claim, List<Word> words, List<Predicates.Hit> hits) {
        Map<String, String> doers = new TreeMap<>();
        for (Predicates.Hit hit : hits) {
            if (hit.predicate().role() != Predicate.Role.PATIENT) {
                continue;
            }
            if (!Sides.done(words, hit) || possessed(claim, words, hit)) {
                continue;
            }
            List<Word> agent = Sides.agent(words, hit);
            boolean after = !agent.isEmpty()
                    && agent.get(0).start() > words.get(hit.last()).start();
            if (after && !agent.get(0).lower().equals("by")) {
                continue;
            }
            // Who stands further off is as often whom it was done to, or where.
            agent = after ? first(agent) : agent.subList(Math.max(0, agent.size() - BESIDE), agent.size());
            for (Word word : agent) {
                LinkedEntity entity = participants.at(claim, word);
                String kind = Kinds.of(word);
                boolean actor = entity != null
                                && (entity.type().startsWith("PERSON")
                                        || entity.type().startsWith("ORGANIZATION"))
                        || ACTORS.contains(kind);
                if (actor) {
                    doers.put(entity != null ? "@" + entity.id() : kind, entity != null ? entity.name() : word.text());
                }
            }
        }
        return doers;
    }

    private static List<Word> first(List<Word> words) {
        return words.subList(0, Math.min(words.size(), 2 * BESIDE));
    }

    // "Brandt's murder": whom it befell stands before it.
    private static boolean possessed(StoryClaim claim, List<Word> words, Predicates.Hit hit) {
        return hit.first() > 0
                && claim.text()
                        .substring(
                                words.get(hit.first() - 1).start(),
                                words.get(hit.first()).start())
                        .matches("(?s).*['’](s)?\\s+");
    }

    // The first: "after he visited the bridge that was opened" stands in clauses of its own.
    private static Map<String, String> deeds(List<Word> words) {
        return words.stream()
                .filter(word -> Deeds.of(word).isPresent())
                .findFirst()
                .map(word -> Map.of(Deeds.of(word).orElseThrow(), word.text()))
                .orElse(Map.of());
    }

    private static Map<String, BigDecimal> amounts(StoryClaim claim, Span clause) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Quantity quantity : claim.claim().quantities()) {
            boolean exact = quantity.value() != null && quantity.low() == null && quantity.high() == null;
            if (exact && quantity.unit() != null && clause.contains(quantity.span())) {
                BigDecimal before = amounts.put(quantity.unit(), quantity.value());
                if (before != null) {
                    twice.add(quantity.unit());
                }
            }
        }
        amounts.keySet().removeAll(twice);
        amounts.remove("ordinal");
        return amounts;
    }

    private static Map<String, String> kinds(String list) {
        Map<String, String> kinds = new HashMap<>();
        for (String line : Lexicon.load("linking/" + list).entries().toList()) {
            String[] entry = line.split(":\\s*", 2);
            for (String word : entry[1].split(" ")) {
                kinds.putIfAbsent(word, entry[0]);
            }
        }
        return kinds;
    }
}
