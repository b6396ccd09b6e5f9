package io.crosscheck.query.speech;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.query.claim.ClaimReading;
import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.proposition.Status;
import io.crosscheck.query.story.Precision;

/** Loads what an entity said: a fixed number of queries, however much it is. */
final class SpeechReading {

    private static final String LIST = "speech";
    private static final String UNDATED = "infinity";
    private static final int QUOTATIONS = 2;
    /** Of one speaker; reversals are looked for among the first of them. */
    private static final int MOST_COMPARED = 2000;

    /** Statements of {@code :entity} and when they were made or first reported. */
    private static final String STATEMENTS =
            """
            select s.id, s.story_id, st.title, s.text, s.said_from, s.said_to, n.reported_at, n.reports,
              coalesce(s.said_from, n.reported_at, 'infinity') as at
            from knowledge.statement s
            join knowledge.story st on st.id = s.story_id and %1$s
            cross join lateral (
              select count(*) as reports, min(r.published_at) as reported_at
              from knowledge.statement_claim sc
              join knowledge.claim c on c.id = sc.claim_id and %2$s
              join ingest.revision r on r.document_id = c.document_id and r.number = c.revision
              where sc.statement_id = s.id and %3$s
            ) n
            where s.speaker_id in (%4$s) and %5$s and n.reports > 0
              and s.story_id in (select e.story_id from knowledge.entity e where e.id in (%4$s) and %6$s)
            """;

    private final Snapshot snapshot;
    private final AsOf asOf;

    SpeechReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    private record Statement(
            String id, Speech.StoryRef story, String text, Instant from, Instant to, Instant reportedAt, int reports) {
        Object at() {
            return from != null ? from : reportedAt != null ? reportedAt : UNDATED;
        }
    }

    private record Touch(Reversals.Said said, Speech.Touched proposition) {}

    Speech of(String entity, String cursor, int limit) {
        Page<Statement> page = page(entity, cursor, limit);
        List<String> ids = page.items().stream().map(Statement::id).toList();
        List<Touch> all = touches(entity);
        List<Reversals.Pair> reversals =
                Reversals.among(all.stream().map(Touch::said).toList(), opposed(all));
        Map<String, List<String>> quoted = quoted(ids);
        Set<String> claims = new LinkedHashSet<>();
        quoted.values().forEach(claims::addAll);
        for (Reversals.Pair pair : reversals) {
            claims.add(pair.before().claim());
            claims.add(pair.after().claim());
        }
        Map<String, ClaimView> views = new ClaimReading(snapshot, asOf).byId(claims);
        return new Speech(
                page.items().stream()
                        .map(statement ->
                                utterance(statement, all, views, quoted.getOrDefault(statement.id(), List.of())))
                        .toList(),
                reversals.stream()
                        .map(pair -> new Speech.Reversal(
                                pair.explanation(), side(pair.before(), all, views), side(pair.after(), all, views)))
                        .toList(),
                page.next());
    }

    private Page<Statement> page(String entity, String cursor, int limit) {
        Sql sql = Sql.of("select * from (" + statements() + ") x where true").with("entity", entity);
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 2);
            sql.add("and (at, id) > (cast(:at_key as timestamptz), :id_key)")
                    .with("at_key", after.key(0))
                    .with("id_key", after.key(1));
        }
        sql.add("order by at, id limit :limit").with("limit", limit + 1);
        List<Statement> rows = snapshot.list(
                asOf.bind(sql),
                row -> new Statement(
                        row.text("id"),
                        new Speech.StoryRef(row.text("story_id"), row.text("title")),
                        row.text("text"),
                        row.time("said_from"),
                        row.time("said_to"),
                        row.time("reported_at"),
                        row.number("reports")));
        return Page.of(rows, limit, statement -> Cursor.of(LIST, statement.at(), statement.id()));
    }

    private String statements() {
        return STATEMENTS.formatted(
                asOf.holds("st"),
                asOf.holds("c"),
                asOf.holds("sc"),
                Identities.members(":entity", asOf),
                asOf.holds("s"),
                asOf.holds("e"));
    }

    private List<Touch> touches(String entity) {
        Sql sql = Sql.of("select x.id as statement, pc.claim_id, pc.stance, p.id, p.text, p.support, p.dispute,")
                .add("p.lifecycle, nullif(x.at, 'infinity') as at from (" + statements())
                .add("order by at, s.id limit :most) x")
                .add("join knowledge.statement_claim sc on sc.statement_id = x.id and " + asOf.holds("sc"))
                .add("join knowledge.proposition_claim pc on pc.claim_id = sc.claim_id and " + asOf.holds("pc"))
                .add("join knowledge.proposition p on p.id = pc.proposition_id and " + asOf.holds("p"))
                .add("order by x.at, x.id, p.id, pc.claim_id")
                .with("entity", entity)
                .with("most", MOST_COMPARED);
        return snapshot.list(asOf.bind(sql), row -> {
            Stance stance = Stance.valueOf(row.text("stance"));
            return new Touch(
                    new Reversals.Said(
                            row.text("id"), row.text("statement"), row.text("claim_id"), stance, row.time("at")),
                    new Speech.Touched(row.text("id"), row.text("text"), stance, Status.read(row)));
        });
    }

    private List<Reversals.Opposed> opposed(List<Touch> touches) {
        List<String> propositions = touches.stream()
                .map(touch -> touch.said().proposition())
                .distinct()
                .toList();
        if (propositions.isEmpty()) {
            return List.of();
        }
        Sql sql = Sql.of("select r.proposition_id, r.other_id, r.explanation from knowledge.relation r")
                .add("where r.proposition_id = any(:ids) and r.other_id = any(:ids)")
                .add("and r.type = 'CONTRADICTS' and r.kind = 'REVERSAL' and " + asOf.holds("r"))
                .add("order by r.id")
                .with("ids", propositions);
        return snapshot.list(
                asOf.bind(sql),
                row -> new Reversals.Opposed(
                        row.text("proposition_id"), row.text("other_id"), row.text("explanation")));
    }

    /** By statement, the claims that show it best. */
    private Map<String, List<String>> quoted(Collection<String> statements) {
        if (statements.isEmpty()) {
            return Map.of();
        }
        Sql sql = Sql.of(
                        """
                        select statement_id, claim_id from (
                          select sc.statement_id, sc.claim_id, row_number() over (
                            partition by sc.statement_id order by c.counted desc, c.confidence desc, c.id) as place
                          from knowledge.statement_claim sc
                          join knowledge.claim c on c.id = sc.claim_id and %s
                          where sc.statement_id = any(:ids) and %s
                        ) x where place <= :most order by statement_id, place
                        """
                                .formatted(asOf.holds("c"), asOf.holds("sc")))
                .with("ids", statements)
                .with("most", QUOTATIONS);
        Map<String, List<String>> quoted = new LinkedHashMap<>();
        snapshot.list(asOf.bind(sql), row -> quoted.computeIfAbsent(row.text("statement_id"), s -> new ArrayList<>())
                .add(row.text("claim_id")));
        return quoted;
    }

    private static Speech.Utterance utterance(
            Statement statement, List<Touch> all, Map<String, ClaimView> views, List<String> quotations) {
        return new Speech.Utterance(
                statement.id(),
                statement.story(),
                statement.text(),
                statement.from(),
                statement.to(),
                Precision.of(statement.from(), statement.to()),
                statement.reportedAt(),
                statement.reports(),
                quotations.stream().map(views::get).toList(),
                all.stream()
                        .filter(touch -> touch.said().statement().equals(statement.id()))
                        .map(Touch::proposition)
                        .distinct()
                        .toList());
    }

    private static Speech.Side side(Reversals.Said said, List<Touch> all, Map<String, ClaimView> views) {
        Speech.Touched proposition = all.stream()
                .filter(touch -> touch.said().equals(said))
                .map(Touch::proposition)
                .findFirst()
                .orElseThrow();
        return new Speech.Side(said.at(), proposition, views.get(said.claim()).towards(said.stance()));
    }
}
