package io.crosscheck.query.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;

/**
 * Which propositions a sentence may be about, found by the indexes of words: those that have all its telling words, or
 * any two, themselves or in a claim of theirs. Bounded, whatever the store holds.
 */
final class Candidates {

    private static final int WORDS = 16;
    private static final int PAIRED = 7;
    private static final int LOOKED_AT = 2000;
    private static final int PROPOSITIONS = 40;
    private static final int CLAIMS_EACH = 5;

    private final Snapshot snapshot;
    private final String collection;

    /** A claim of a proposition, with its stance towards it. */
    record Touch(String proposition, String text, String claim, Stance stance) {}

    Candidates(Snapshot snapshot, String collection) {
        this.snapshot = snapshot;
        this.collection = collection;
    }

    /** Claims of the likeliest propositions. */
    List<Touch> of(String sentence) {
        List<String> words = telling(sentence);
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> ids = found(words);
        return ids.isEmpty() ? List.of() : touches(ids);
    }

    // Words that the index leaves out ("the") find nothing, so they are no help.
    private List<String> telling(String sentence) {
        List<String> words = SentenceWords.of(sentence, WORDS);
        if (words.isEmpty()) {
            return words;
        }
        Sql sql = Sql.of("select min(w.word) as word from unnest(cast(:words as text[])) with ordinality w (word, n)")
                .add("where numnode(plainto_tsquery('english', w.word)) > 0")
                .add("group by plainto_tsquery('english', w.word) order by min(w.n)")
                .with("words", words);
        return snapshot.list(sql, row -> row.text("word"));
    }

    private List<String> found(List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            values.put("word" + i, words.get(i));
            terms.add("plainto_tsquery('english', :word" + i + ")");
        }
        List<String> pairs = new ArrayList<>();
        int paired = Math.min(terms.size(), PAIRED);
        for (int i = 0; i < paired; i++) {
            for (int j = i + 1; j < paired; j++) {
                pairs.add("(" + terms.get(i) + " && " + terms.get(j) + ")");
            }
        }
        String any = String.join(" || ", terms);
        String all = String.join(" && ", terms.subList(0, paired));
        Sql sql = Sql.of("select f.id from (")
                .add(matching(all, any))
                .add("union all")
                .add(matching(pairs.isEmpty() ? any : String.join(" || ", pairs), any))
                .add(") f group by f.id order by max(f.rank) desc, f.id limit :most")
                .with("collection", collection)
                .with("most", PROPOSITIONS)
                .with("bound", LOOKED_AT)
                .fitted();
        values.forEach(sql::with);
        return snapshot.list(sql, row -> row.text("id"));
    }

    private static String matching(String condition, String rank) {
        return """
                (select p.id, ts_rank(p.search, %2$s) as rank
                 from knowledge.proposition p join knowledge.story st on st.id = p.story_id and st.known_to is null
                 where st.collection = :collection and p.known_to is null and p.search @@ (%1$s) limit :bound)
                union all
                (select pc.proposition_id, ts_rank(c.search, %2$s)
                 from knowledge.claim c join ingest.document d on d.id = c.document_id
                 join knowledge.proposition_claim pc on pc.claim_id = c.id and pc.known_to is null
                 where d.collection = :collection and c.known_to is null and c.counted and c.search @@ (%1$s) limit :bound)
                """
                .formatted(condition, rank);
    }

    private List<Touch> touches(List<String> ids) {
        Sql sql = Sql.of(
                        """
                        select t.* from unnest(cast(:ids as text[])) with ordinality i (id, n)
                        cross join lateral (
                          select pc.proposition_id, p.text, pc.claim_id, pc.stance
                          from knowledge.proposition_claim pc
                          join knowledge.proposition p on p.id = pc.proposition_id and p.known_to is null
                          join knowledge.claim c on c.id = pc.claim_id and c.known_to is null and c.counted
                          where pc.proposition_id = i.id and pc.known_to is null and not pc.withdrawn
                          order by pc.stance, c.confidence desc, pc.claim_id limit :each
                        ) t order by i.n
                        """)
                .with("ids", ids)
                .with("each", CLAIMS_EACH);
        return snapshot.list(
                sql,
                row -> new Touch(
                        row.text("proposition_id"),
                        row.text("text"),
                        row.text("claim_id"),
                        Stance.valueOf(row.text("stance"))));
    }
}
