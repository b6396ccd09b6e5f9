package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/** Finds what is named, and which mentions name the same. */
public final class NameFinder {

    public static NameFinder standard() {
        return new NameFinder();
    }

    public Names find(String text, List<Sentence> sentences) {
        List<Mention> mentions = new ArrayList<>();
        Map<String, Entity> entities = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            int i = 0;
            while (i < tokens.size()) {
                int j = i;
                while (j < tokens.size() && tokens.get(j).pos().equals("PROPN")) {
                    j++;
                }
                if (j > i) {
                    add(text, tokens.get(i).start(), tokens.get(j - 1).end(), mentions, entities);
                }
                i = Math.max(j, i + 1);
            }
        }
        return new Names(mentions, List.copyOf(entities.values()));
    }

    private static void add(String text, int start, int end, List<Mention> mentions, Map<String, Entity> entities) {
        String name = text.substring(start, end);
        String id = "m" + (mentions.size() + 1);
        Entity entity = entities.get(name);
        List<String> ids = new ArrayList<>(entity == null ? List.of() : entity.mentions());
        ids.add(id);
        String entityId = entity == null ? "e" + (entities.size() + 1) : entity.id();
        entities.put(name, new Entity(entityId, name, "PERSON", ids));
        mentions.add(new Mention(id, start, end, name, "PERSON", entityId));
    }
}
