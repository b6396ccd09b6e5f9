package io.crosscheck.query.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;
import io.crosscheck.query.proposition.PropositionReading;
import io.crosscheck.query.proposition.PropositionRow;

/** Reads what is exported, story by story and a batch of propositions at a time, so that size does not matter. */
final class ExportSource {

    private static final int BATCH = 100;

    private final Snapshot snapshot;
    private final AsOf asOf;

    private record Story(String id, String title) {}

    ExportSource(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /**
     * Writes the stories of a collection.
     *
     * @param only id of the only one; null: all
     */
    void write(String collection, String only, StoryWriter writer) throws IOException {
        String last = "";
        List<Story> stories;
        do {
            stories = stories(collection, only, last);
            for (Story story : stories) {
                last = story.id();
                writer.story(ExportedStory.of(
                        story.id(), collection, story.title(), documents(story.id()), entities(story.id())));
                propositions(story.id(), writer);
            }
        } while (stories.size() == BATCH);
    }

    /** Whether the collection has this story. */
    boolean has(String collection, String story) {
        return !stories(collection, story, "").isEmpty();
    }

    private List<Story> stories(String collection, String only, String after) {
        Sql sql = Sql.of("select st.id, st.title from knowledge.story st where st.collection = :collection")
                .add("and st.id > :after and " + asOf.holds("st"))
                .addIf(only, "and st.id in (:only, knowledge.story_successor(:only))", "only")
                .add("order by st.id limit " + BATCH)
                .with("collection", collection)
                .with("after", after);
        return snapshot.list(asOf.bind(sql), row -> new Story(row.text("id"), row.text("title")));
    }

    private List<ExportedStory.Document> documents(String story) {
        Sql sql = Sql.of(
                        """
                        select d.id, r.number, knowledge.title(d.id, r.number, r.title) as title, d.url, pub.name, pub.domain,
                          r.published_at, r.known_from, r.language, d.duplicate_of, run.id as run, run.extractor_version,
                          run.known_from as extracted_at
                        from knowledge.story_document sd
                        join ingest.document d on d.id = sd.document_id
                        join ingest.revision r on r.document_id = d.id and %s
                        left join ingest.publisher pub on pub.id = d.publisher_id
                        left join lateral (
                          select x.id, x.extractor_version, x.known_from from knowledge.extraction_run x
                          where x.document_id = d.id and x.revision = r.number and %s
                          order by x.known_from desc limit 1
                        ) run on true
                        where sd.story_id = :story and %s order by d.id
                        """
                                .formatted(asOf.holds("r"), asOf.learnt("x"), asOf.holds("sd")))
                .with("story", story);
        return snapshot.list(
                asOf.bind(sql),
                row -> new ExportedStory.Document(
                        row.text("id"),
                        row.number("number"),
                        row.text("title"),
                        row.text("url"),
                        row.text("name"),
                        row.text("domain"),
                        row.time("published_at"),
                        row.time("known_from"),
                        row.text("language"),
                        row.text("duplicate_of"),
                        row.text("run"),
                        row.text("extractor_version"),
                        row.time("extracted_at")));
    }

    private List<ExportedStory.Entity> entities(String story) {
        Map<String, List<ExportedStory.Mention>> mentions = mentions(story);
        Sql sql = Sql.of("select e.id as own, " + Identities.of("e.id", asOf) + " as id, e.type, e.name, e.aliases")
                .add("from knowledge.entity e where e.story_id = :story and " + asOf.holds("e") + " order by e.id")
                .with("story", story);
        return snapshot.list(
                asOf.bind(sql),
                row -> new ExportedStory.Entity(
                        row.text("id"),
                        row.text("type"),
                        row.text("name"),
                        row.texts("aliases"),
                        mentions.getOrDefault(row.text("own"), List.of())));
    }

    private Map<String, List<ExportedStory.Mention>> mentions(String story) {
        Sql sql = Sql.of(
                        """
                        select distinct em.entity_id, em.document_id, m ->> 'text' as text
                        from knowledge.entity e
                        join knowledge.entity_member em on em.entity_id = e.id and %s
                        join knowledge.extraction_run run on run.document_id = em.document_id and %s
                        cross join lateral jsonb_array_elements(run.mentions) m
                        where e.story_id = :story and %s and m ->> 'entity' = em.local_entity
                        order by em.entity_id, em.document_id, text
                        """
                                .formatted(asOf.holds("em"), asOf.holds("run"), asOf.holds("e")))
                .with("story", story);
        Map<String, List<ExportedStory.Mention>> mentions = new HashMap<>();
        snapshot.list(asOf.bind(sql), row -> mentions.computeIfAbsent(row.text("entity_id"), id -> new ArrayList<>())
                .add(new ExportedStory.Mention(row.text("document_id"), row.text("text"))));
        return mentions;
    }

    private void propositions(String story, StoryWriter writer) throws IOException {
        String last = "";
        List<PropositionRow> rows;
        do {
            Sql sql = Sql.of("select " + PropositionRow.COLUMNS + " from knowledge.proposition p")
                    .add("where p.story_id = :story and p.id > :after and " + asOf.holds("p"))
                    .add("order by p.id limit " + BATCH)
                    .with("story", story)
                    .with("after", last);
            rows = snapshot.list(asOf.bind(sql), PropositionRow::read);
            if (!rows.isEmpty()) {
                last = rows.get(rows.size() - 1).id();
                writer.propositions(new PropositionReading(snapshot, asOf, null).views(rows));
            }
        } while (rows.size() == BATCH);
    }

    /** The text of a revision as it is stored. */
    String text(String document, int revision) {
        Sql sql = Sql.of("select text from ingest.revision where document_id = :document and number = :revision")
                .with("document", document)
                .with("revision", revision);
        return snapshot.first(sql, row -> row.text("text")).orElse(null);
    }
}
