package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;

/** The mentions of a document and what they name, with look-ups by place. */
public final class Names {

    /** No name is longer, in characters. */
    private static final int LONGEST = 200;

    private final List<Mention> mentions;
    private final List<Entity> entities;
    private final Map<String, Entity> entityById;

    /**
     * @param mentions any order
     * @param entities every mention's entity is among them
     */
    public Names(List<Mention> mentions, List<Entity> entities) {
        this.mentions =
                mentions.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
        this.entities = List.copyOf(entities);
        this.entityById = entities.stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    /** In text order. */
    public List<Mention> mentions() {
        return mentions;
    }

    public List<Entity> entities() {
        return entities;
    }

    public Optional<Entity> entity(String id) {
        return Optional.ofNullable(entityById.get(id));
    }

    /** Mentions that lie within the span, in text order. */
    public List<Mention> mentionsIn(Span span) {
        List<Mention> inside = new ArrayList<>();
        for (int i = firstFrom(span.start());
                i < mentions.size() && mentions.get(i).start() < span.end();
                i++) {
            if (mentions.get(i).end() <= span.end()) {
                inside.add(mentions.get(i));
            }
        }
        return inside;
    }

    /**
     * Where the name ends that an offset cuts in two, as in "Gen. Aino K. | Brandt"; the offset itself where it cuts
     * none.
     */
    public int throughName(int offset) {
        int end = offset;
        for (int i = firstFrom(offset - LONGEST);
                i < mentions.size() && mentions.get(i).start() < offset;
                i++) {
            end = Math.max(end, mentions.get(i).end());
        }
        return end;
    }

    /** The longest mention within the span, the first of equally long ones. */
    public Optional<Mention> mentionAt(Span span) {
        Mention longest = null;
        for (Mention mention : mentionsIn(span)) {
            if (longest == null || mention.span().length() > longest.span().length()) {
                longest = mention;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** What the longest mention within the span names. */
    public Optional<Entity> entityAt(Span span) {
        return mentionAt(span).flatMap(mention -> entity(mention.entity()));
    }

    private int firstFrom(int start) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
