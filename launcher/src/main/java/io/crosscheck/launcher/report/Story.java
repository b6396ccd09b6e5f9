package io.crosscheck.launcher.report;

import java.util.List;

/** A StoryView, as far as the report shows it; query-service documents the whole. */
public record Story(
        String id,
        String title,
        String from,
        String to,
        List<Document> documents,
        List<Entity> entities,
        List<Proposition> propositions) {

    public Story {
        documents = Lists.orEmpty(documents);
        entities = Lists.orEmpty(entities);
        propositions = Lists.orEmpty(propositions);
    }

    /** A document of the story; publisher, title and date may be unknown. */
    public record Document(String id, String publisher, String title, String publishedAt, String duplicateOf) {}

    /** Whom or what it is about. */
    public record Entity(String name, String type, int mentions) {}

    /** What several claims assert in common. */
    public record Proposition(
            String id,
            String text,
            Status status,
            List<Transition> history,
            Origins origins,
            List<Relation> relations,
            List<Claim> claims) {

        public Proposition {
            history = Lists.orEmpty(history);
            origins = origins == null ? new Origins(0, 0, List.of()) : origins;
            relations = Lists.orEmpty(relations);
            claims = Lists.orEmpty(claims);
        }

        List<Claim> with(String stance) {
            return claims.stream().filter(c -> stance.equals(c.stance())).toList();
        }
    }

    /** Where a proposition stands. */
    public record Status(String support, String dispute, String lifecycle) {}

    /** A change of status; {@code eventTime} may be unknown. */
    public record Transition(Status status, String eventTime) {}

    /** Bounds on the independent origins. */
    public record Origins(int lower, int upper, List<Group> groups) {

        public Origins {
            groups = Lists.orEmpty(groups);
        }

        String bounds() {
            return lower == upper ? String.valueOf(lower) : lower + " to " + upper;
        }
    }

    /** Claims (ids) of one origin, and why they are one. */
    public record Group(String reason, List<String> claims) {

        public Group {
            claims = Lists.orEmpty(claims);
        }
    }

    /** How a proposition stands to another. */
    public record Relation(
            String type, String kind, String other, String otherText, String direction, String explanation) {}

    /** A claim under a proposition. */
    public record Claim(
            String id,
            String kind,
            boolean counted,
            Passage content,
            Passage cue,
            List<Source> sources,
            String document,
            String publisher,
            String stance,
            Utterance statement,
            Evidence evidence) {

        public Claim {
            sources = Lists.orEmpty(sources);
        }
    }

    /** Words of a claim. */
    public record Passage(String text) {}

    /** One hop of one path of sources. */
    public record Source(String text, int path, int hop) {}

    /** The speech act a claim reports, and how its wording departs from it. */
    public record Utterance(String id, String drift) {}

    /** The passage a claim stands in. */
    public record Evidence(String context) {}
}
