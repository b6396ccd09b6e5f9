package io.crosscheck.benchmark.linking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.crosscheck.benchmark.linking.FictionalNews.Happening;
import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.ClaimKind;
import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Modality;
import io.crosscheck.extraction.annotation.Passage;
import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.extraction.annotation.SourceKind;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.annotation.Tense;

/** Writes one report from templates, and beside it what extraction would say of it. */
final class ReportWriter {

    private static final String BODY = "s1";

    private final String id;
    private final Happening told;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, String> entities = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    ReportWriter(String id, Happening told, Random random) {
        this.id = id;
        this.told = told;
        this.random = random;
    }

    Report write(String publisher, Instant publishedAt, int number) {
        String[] w = told.words();
        BigDecimal people = number % 4 == 3 ? told.people().add(BigDecimal.valueOf(random.nextInt(40))) : told.people();
        String title = "The " + w[0] + " in " + told.place() + ": " + told.landmark() + " " + w[1];
        narrated("The " + told.landmark() + " " + w[2] + " in " + told.place() + " " + w[1] + " overnight.", null);
        attributed(told.head(), people + " people were " + w[5] + " in the " + w[0], people);
        attributed(told.council(), w[3] + " reached the " + told.district() + " side within the hour", null);
        narrated(w[3] + " worked in " + told.district() + " until noon.", null);
        attributed(told.critic(), "the " + w[4] + " near " + told.landmark() + " had been neglected for years", null);
        attributed(told.head(), "the " + w[2] + " in " + told.place() + " would open again", null);
        narrated(told.council() + " met in " + told.place() + " about the " + w[0] + ".", null);
        attributed(told.critic(), told.head() + " knew of the " + w[4], null);
        narrated("The " + w[2] + " of " + told.landmark() + " is known in all of " + told.district() + ".", null);
        attributed(told.council(), "an inquiry into the " + w[0] + " will begin", null);
        narrated("People in " + told.place() + " spoke of the " + w[4] + ".", null);
        attributed(told.head(), "no decision about the " + w[2] + " has been made", null);
        String all = text.toString();
        List<Entity> named = entities.entrySet().stream()
                .map(entity ->
                        new Entity(entity.getKey(), entity.getValue(), type(entity.getValue()), of(entity.getKey())))
                .toList();
        List<Segment> segments = List.of(new Segment(BODY, null, 0, all.length(), Role.BODY, null, null));
        return new Report(
                id,
                publisher,
                title,
                publishedAt,
                new Extraction(all, segments, mentions, named, claims, new Extraction.Extractor("generated")));
    }

    private List<String> of(String entity) {
        return mentions.stream()
                .filter(mention -> mention.entity().equals(entity))
                .map(Mention::id)
                .toList();
    }

    private void narrated(String sentence, BigDecimal number) {
        int start = text.length();
        text.append(sentence).append('\n');
        names(start);
        claims.add(claim(ClaimKind.NARRATED, new Span(start, start + sentence.length() - 1), null, List.of(), number));
    }

    private void attributed(String speaker, String content, BigDecimal number) {
        int start = text.length();
        text.append(speaker).append(" said ").append(content).append(".\n");
        names(start);
        int cue = start + speaker.length() + 1;
        Span source = new Span(start, start + speaker.length());
        String entity = mentions.stream()
                .filter(mention -> mention.start() == start)
                .map(Mention::entity)
                .findFirst()
                .orElse(null);
        SourceKind kind = type(speaker).equals("PERSON") ? SourceKind.PERSON : SourceKind.ORGANIZATION;
        claims.add(claim(
                ClaimKind.INDIRECT,
                new Span(cue + 5, cue + 5 + content.length()),
                Passage.of(text, new Span(cue, cue + 4)),
                List.of(new Source(speaker, List.of(source), kind, entity, 0, 0)),
                number));
    }

    private Claim claim(ClaimKind kind, Span content, Passage cue, List<Source> sources, BigDecimal number) {
        List<Quantity> quantities = List.of();
        if (number != null) {
            String digits = number.toString();
            quantities = List.of(new Quantity(
                    content.start(), content.start() + digits.length(), number, null, null, "people", false));
        }
        return new Claim(
                id + "-c" + claims.size(),
                kind,
                BODY,
                null,
                true,
                null,
                Passage.of(text, content),
                cue,
                sources,
                List.of(),
                Stance.ASSERTS,
                Certainty.CERTAIN,
                Polarity.POSITIVE,
                Tense.NON_FUTURE,
                Modality.NONE,
                quantities,
                null,
                List.of(),
                0.9);
    }

    private void names(int from) {
        for (String name :
                List.of(told.head(), told.critic(), told.council(), told.place(), told.district(), told.landmark())) {
            for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
                mentions.add(
                        new Mention("m" + mentions.size(), at, at + name.length(), name, type(name), entity(name)));
            }
        }
    }

    private String entity(String name) {
        for (Map.Entry<String, String> entity : entities.entrySet()) {
            if (entity.getValue().equals(name)) {
                return entity.getKey();
            }
        }
        String fresh = "e" + entities.size();
        entities.put(fresh, name);
        return fresh;
    }

    private String type(String name) {
        if (name.equals(told.head()) || name.equals(told.critic())) {
            return "PERSON";
        }
        return name.equals(told.council()) ? "ORGANIZATION" : "LOCATION";
    }
}
