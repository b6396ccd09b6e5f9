package io.crosscheck.benchmark.queries;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** A made-up document: sentences, some of which are claims, somebody's or the outlet's own. */
final class GeneratedDocument {

    private static final String[] CERTAINTIES = {"CERTAIN", "CERTAIN", "CERTAIN", "CERTAIN", "PROBABLE", "POSSIBLE"};
    private static final String[] MODALITIES = {
        "NONE", "NONE", "NONE", "NONE", "NONE", "INTENTION", "ABILITY", "REQUEST"
    };
    private static final String[] UNNAMED = {"an official", "a source close to the talks", "two witnesses", "officials"
    };
    private static final String CUE = " said that ";

    private final Tables tables;
    private final Cast cast;
    private final Random random;
    private final GeneratedStory story;
    private final String id;
    private final String run;
    private final int publisher;
    private final StringBuilder text = new StringBuilder();
    private final StringJoiner mentions = new StringJoiner(",", "[", "]");
    private final Map<Integer, String> locals = new LinkedHashMap<>();

    GeneratedDocument(Tables tables, Cast cast, Random random, GeneratedStory story, int number) {
        this.tables = tables;
        this.cast = cast;
        this.random = random;
        this.story = story;
        this.id = "d-%07d".formatted(number);
        this.run = "r-%07d".formatted(number);
        this.publisher = cast.publisher(random);
    }

    void write(Instant published, int claims) throws SQLException {
        for (int i = 0; i < claims; i++) {
            claim(i, published);
            text.append(". ").append(cast.vocabulary.sentence(8, random)).append(".\n\n");
        }
        tables.document.row(
                id,
                "default",
                id,
                "https://outlet" + publisher + ".example/" + id,
                Cast.publisherId(publisher),
                Cast.KNOWN);
        tables.revision.row(id, 1, cast.vocabulary.sentence(7, random), text, "h" + id, "en", published, Cast.KNOWN);
        StringJoiner entities = new StringJoiner(",", "[", "]");
        for (Map.Entry<Integer, String> each : locals.entrySet()) {
            String name = cast.name(each.getKey());
            entities.add("{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"%s\",\"mentions\":[]}"
                    .formatted(each.getValue(), name, Cast.type(each.getKey())));
            tables.member.row(story.entity(each.getKey()), id, each.getValue(), "the fullest name", name, Cast.KNOWN);
        }
        tables.run.row(
                run,
                id,
                1,
                "generated-1",
                "[{\"id\":\"s1\",\"start\":0,\"end\":%d,\"role\":\"BODY\"}]".formatted(text.length()),
                mentions,
                entities,
                Cast.KNOWN);
        tables.link.row(id, run, Cast.KNOWN);
        tables.storyDocument.row(story.id(), id, Cast.KNOWN);
    }

    private void claim(int ordinal, Instant published) throws SQLException {
        String claim = "c-" + id.substring(2) + "-" + ordinal;
        GeneratedProposition proposition = story.proposition();
        int kind = random.nextInt(10);
        Source source = kind < 4 ? null : kind < 8 ? named(story.person()) : new Source(UNNAMED[kind % 4], null, null);
        int start = text.length();
        if (source != null) {
            text.append(source.text()).append(CUE);
            if (source.local() != null) {
                mention(start, source.text(), source.local(), source.person());
            }
        }
        int content = text.length();
        if (random.nextInt(3) == 0) {
            int mentioned = story.person();
            mention(content, cast.name(mentioned), local(mentioned), mentioned);
            text.append(cast.name(mentioned)).append(' ');
        }
        text.append(proposition.wording())
                .append(' ')
                .append(cast.vocabulary.sentence(3, random).toLowerCase());
        String words = text.substring(content);
        String stance = random.nextInt(12) == 0 ? "DENIES" : "ASSERTS";
        String kindName = source == null ? "NARRATED" : kind % 3 == 0 ? "DIRECT" : "INDIRECT";
        boolean counted = random.nextInt(20) != 0;
        String certainty = CERTAINTIES[random.nextInt(CERTAINTIES.length)];
        String polarity = random.nextInt(8) == 0 ? "NEGATIVE" : "POSITIVE";
        String modality = MODALITIES[random.nextInt(MODALITIES.length)];
        String tense = random.nextInt(6) == 0 ? "FUTURE" : "NON_FUTURE";
        tables.claim.row(
                run,
                claim,
                id,
                1,
                ordinal,
                kindName,
                counted,
                stance,
                certainty,
                polarity,
                tense,
                modality,
                0.9,
                words,
                detail(
                        claim, kindName, counted, source, start, content, words, stance, certainty, polarity, tense,
                        modality),
                Cast.KNOWN);
        if (source != null) {
            tables.claimSource.row(run, claim, 0, 0, source.kind(), source.text(), source.local());
            tables.statement.row(
                    "st-" + claim,
                    story.id(),
                    source.person() == null ? null : story.entity(source.person()),
                    words,
                    published,
                    null,
                    Cast.KNOWN);
            tables.statementClaim.row("st-" + claim, claim, Cast.KNOWN);
        }
        proposition.take(
                claim,
                id,
                stance,
                source == null || source.person() == null ? "pub-" + publisher : "person-" + source.person(),
                published);
    }

    private record Source(String text, String local, Integer person) {
        String kind() {
            return person == null ? "ANONYMOUS" : "PERSON";
        }
    }

    private Source named(int person) {
        return new Source(cast.name(person), local(person), person);
    }

    private String local(int person) {
        return locals.computeIfAbsent(person, p -> "e" + (locals.size() + 1));
    }

    private void mention(int start, String name, String local, int person) {
        mentions.add("{\"id\":\"m%d\",\"start\":%d,\"end\":%d,\"text\":\"%s\",\"type\":\"%s\",\"entity\":\"%s\"}"
                .formatted(start, start, start + name.length(), name, Cast.type(person), local));
    }

    private static String detail(
            String claim,
            String kind,
            boolean counted,
            Source source,
            int start,
            int content,
            String words,
            String stance,
            String certainty,
            String polarity,
            String tense,
            String modality) {
        String sources = source == null
                ? ""
                : "{\"text\":\"%s\",\"spans\":[[%d,%d]],\"kind\":\"%s\",\"path\":0,\"hop\":0%s}"
                        .formatted(
                                source.text(),
                                start,
                                start + source.text().length(),
                                source.kind(),
                                source.local() == null ? "" : ",\"entity\":\"" + source.local() + "\"");
        String cue = source == null
                ? "null"
                : "{\"text\":\"said that\",\"spans\":[[%d,%d]]}"
                        .formatted(start + source.text().length() + 1, content - 1);
        return ("{\"id\":\"%s\",\"kind\":\"%s\",\"segment\":\"s1\",\"counted\":%s,\"content\":{\"text\":\"%s\","
                        + "\"spans\":[[%d,%d]]},\"cue\":%s,\"sources\":[%s],\"recipients\":[],\"stance\":\"%s\","
                        + "\"certainty\":\"%s\",\"polarity\":\"%s\",\"tense\":\"%s\",\"modality\":\"%s\","
                        + "\"quantities\":[],\"about\":[],\"confidence\":0.9}")
                .formatted(
                        claim,
                        kind,
                        counted,
                        words,
                        content,
                        content + words.length(),
                        cue,
                        sources,
                        stance,
                        certainty,
                        polarity,
                        tense,
                        modality);
    }
}
