package io.crosscheck.linking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
import io.crosscheck.extraction.annotation.TimeExpression;

/**
 * A small article with hand-made annotations, for tests of linking: says sentence by sentence what an extractor would
 * find. Names are annotated wherever they stand.
 */
public final class Report {

    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private String publisher;
    private String family;
    private Instant publishedAt;

    /** A claim being made; offsets are known once its text has been written. */
    public static final class Said {
        private final int start;
        private final int end;
        private int contentStart;
        private int contentEnd;
        private ClaimKind kind = ClaimKind.NARRATED;
        private final List<String[]> sources = new ArrayList<>();
        private Stance stance = Stance.ASSERTS;
        private Modality modality = Modality.NONE;
        private Certainty certainty = Certainty.CERTAIN;
        private Tense tense = Tense.NON_FUTURE;
        private Polarity polarity = Polarity.POSITIVE;
        private boolean counted = true;
        private final List<String[]> quantities = new ArrayList<>();
        private final List<TimeExpression> days = new ArrayList<>();
        private String saidAt;
        private Instant saidFrom;
        private final String sentence;

        private Said(int start, String sentence) {
            this.start = start;
            this.end = start + sentence.length();
            this.contentStart = start;
            this.contentEnd = end;
            this.sentence = sentence;
        }

        /** The part of the sentence that is put forward. */
        public Said content(String part) {
            contentStart = start + at(part);
            contentEnd = contentStart + part.length();
            return this;
        }

        /** A source on a path of its own: text as in the sentence, its kind. */
        public Said by(SourceKind kind, String source) {
            this.kind = this.kind == ClaimKind.NARRATED ? ClaimKind.INDIRECT : this.kind;
            sources.add(new String[] {kind.name(), source, "" + sources.size(), "0"});
            return this;
        }

        /** The next hop of the last path, further from the content. */
        public Said via(SourceKind kind, String source) {
            String[] last = sources.get(sources.size() - 1);
            sources.add(new String[] {kind.name(), source, last[2], "" + (Integer.parseInt(last[3]) + 1)});
            return this;
        }

        public Said direct() {
            kind = ClaimKind.DIRECT;
            return this;
        }

        public Said stance(Stance stance) {
            this.stance = stance;
            return this;
        }

        public Said modality(Modality modality) {
            this.modality = modality;
            return this;
        }

        public Said negative() {
            polarity = Polarity.NEGATIVE;
            return this;
        }

        public Said notCounted() {
            counted = false;
            return this;
        }

        public Said quantity(String expression, String value, String unit) {
            quantities.add(new String[] {expression, value, unit, ""});
            return this;
        }

        public Said about(String expression, String value, String unit) {
            quantities.add(new String[] {expression, value, unit, "about"});
            return this;
        }

        /** A day that the sentence dates its event to. */
        public Said on(String expression, Instant from) {
            int at = start + at(expression);
            days.add(new TimeExpression(
                    at, at + expression.length(), expression, from, from.plusSeconds(86400), "text"));
            return this;
        }

        public Said at(String expression, Instant from) {
            saidAt = expression;
            saidFrom = from;
            return this;
        }

        private int at(String part) {
            int at = sentence.indexOf(part);
            if (at < 0) {
                throw new IllegalArgumentException("\"" + part + "\" is not in \"" + sentence + "\"");
            }
            return at;
        }
    }

    private Report(String id) {
        this.id = id;
    }

    public static Report of(String id) {
        return new Report(id);
    }

    public Report publisher(String name, String ownedBy) {
        publisher = name;
        family = ownedBy;
        return this;
    }

    public Report published(String instant) {
        publishedAt = Instant.parse(instant);
        return this;
    }

    /** A name and its type, to be annotated wherever it stands. */
    public Report name(String name, String type) {
        names.put(name, type);
        return this;
    }

    /** A sentence that is a claim; by default all of it, in the outlet's own voice. */
    public Report claim(String sentence, Consumer<Said> details) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        Said claim = new Said(text.length(), sentence);
        details.accept(claim);
        text.append(sentence);
        said.add(claim);
        return this;
    }

    public Report claim(String sentence) {
        return claim(sentence, said -> {});
    }

    /** A sentence without a claim. */
    public Report text(String sentence) {
        text.append(text.isEmpty() ? "" : "\n").append(sentence);
        return this;
    }

    public LinkDocument document() {
        return revision(1, List.of());
    }

    public LinkDocument revision(int number, List<EarlierRevision> earlier) {
        return new LinkDocument(
                id, "default", number, null, publisher, null, family, publishedAt, null, extraction(number), earlier);
    }

    public EarlierRevision earlier(int number) {
        return new EarlierRevision(number, Instant.parse("2031-05-05T05:05:05Z"), extraction(number));
    }

    private Extraction extraction(int revision) {
        String all = text.toString();
        List<Mention> mentions = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        Map<String, String> entityOf = new LinkedHashMap<>();
        names.forEach((name, type) -> {
            String local = "e" + entities.size();
            List<String> ids = new ArrayList<>();
            for (int at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1)) {
                int start = at;
                if (mentions.stream().noneMatch(m -> m.start() < start + name.length() && start < m.end())) {
                    String mention = "m" + mentions.size();
                    mentions.add(new Mention(mention, at, at + name.length(), name, type, local));
                    ids.add(mention);
                }
            }
            entities.add(new Entity(local, name, type, ids));
            entityOf.put(name, local);
        });
        List<Claim> claims = new ArrayList<>();
        for (Said claim : said) {
            claims.add(claim(all, claim, entityOf, revision));
        }
        List<Segment> segments = List.of(new Segment("s0", null, 0, all.length(), Role.BODY, null, null));
        return new Extraction(all, segments, mentions, entities, claims, new Extraction.Extractor("test"));
    }

    private Claim claim(String all, Said said, Map<String, String> entityOf, int revision) {
        List<Source> sources = new ArrayList<>();
        for (String[] source : said.sources) {
            int at = said.start + said.at(source[1]);
            sources.add(new Source(
                    source[1],
                    List.of(new Span(at, at + source[1].length())),
                    SourceKind.valueOf(source[0]),
                    entityOf.get(source[1]),
                    Integer.parseInt(source[2]),
                    Integer.parseInt(source[3])));
        }
        List<Quantity> quantities = new ArrayList<>();
        for (String[] quantity : said.quantities) {
            int at = said.start + said.at(quantity[0]);
            quantities.add(new Quantity(
                    at,
                    at + quantity[0].length(),
                    new BigDecimal(quantity[1]),
                    null,
                    null,
                    quantity[2],
                    !quantity[3].isEmpty()));
        }
        TimeExpression saidAt = null;
        if (said.saidAt != null) {
            int at = said.start + said.at(said.saidAt);
            saidAt = new TimeExpression(
                    at,
                    at + said.saidAt.length(),
                    said.saidAt,
                    said.saidFrom,
                    said.saidFrom == null ? null : said.saidFrom.plusSeconds(86400),
                    said.saidFrom == null ? null : "text");
        }
        return new Claim(
                id + ".r" + revision + "." + said.contentStart,
                said.kind,
                "s0",
                null,
                said.counted,
                said.counted ? null : "a reader's comment",
                Passage.of(all, new Span(said.contentStart, said.contentEnd)),
                null,
                sources,
                List.of(),
                said.stance,
                said.certainty,
                said.polarity,
                said.tense,
                said.modality,
                quantities,
                saidAt,
                said.days,
                1);
    }
}
