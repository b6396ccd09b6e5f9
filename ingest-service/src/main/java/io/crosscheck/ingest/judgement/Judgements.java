package io.crosscheck.ingest.judgement;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.access.Caller;
import io.crosscheck.access.audit.Action;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;
import io.crosscheck.ingest.curation.Curations;
import io.crosscheck.ingest.judgement.Judgement.Anchor;
import io.crosscheck.ingest.judgement.Judgement.Relation;
import io.crosscheck.ingest.judgement.Judgement.Subject;
import io.crosscheck.ingest.judgement.Judgement.Verdict;
import io.crosscheck.ingest.judgement.Judgement.Withdrawal;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.crosscheck.messages.Identifier;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The judgements in the store: appended, and closed when they are withdrawn. */
@ApplicationScoped
public class Judgements {

    private static final String COLUMNS = "id, collection, subject, verdict, relation, one, other, author, reason,"
            + " known_from, known_to, withdrawn_by, withdrawal_reason";
    private static final TypeReference<List<Anchor>> ANCHORS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource dataSource;
    private final Curations curations;
    private final Clock clock;

    Judgements(DataSource dataSource, Curations curations, Clock clock) {
        this.dataSource = dataSource;
        this.curations = curations;
        this.clock = clock;
    }

    /**
     * Appends a judgement, unless the same author says the same for the same reason and it stands.
     *
     * @throws ProblemException if a side names nothing, or both name the same
     */
    Judgement add(Submission submission, Caller caller) {
        Judgement judgement = transaction(connection -> add(connection, submission, caller), submission.collection());
        curations.committed();
        return judgement;
    }

    private Judgement add(Connection connection, Submission submission, Caller caller) throws SQLException {
        Anchors anchors = new Anchors(connection, submission.collection());
        List<Anchor> given = anchors.of("one", submission.one());
        List<Anchor> given2 = anchors.of("other", submission.other());
        // What is named by its words is meant as apart from the entity that holds it now.
        List<Anchor> one = without(given, submission.one(), given2, submission.other());
        List<Anchor> other = without(given2, submission.other(), given, submission.one());
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            throw ProblemException.invalid(List.of(new FieldError("other", "names the same as one")));
        }
        Object[] parts = {
            submission.collection(),
            submission.subject(),
            submission.verdict(),
            submission.relation(),
            one,
            other,
            submission.author(),
            submission.reason()
        };
        for (int nth = 0; ; nth++) {
            String id = Identifier.derive(
                    "j", Stream.concat(Stream.of(parts), Stream.of(nth)).toArray());
            Optional<Judgement> same = of(connection, id);
            if (same.isEmpty()) {
                Judgement judgement = new Judgement(
                        id,
                        submission.collection(),
                        submission.subject(),
                        submission.verdict(),
                        submission.relation(),
                        one,
                        other,
                        submission.author(),
                        submission.reason(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        null);
                insert(connection, judgement);
                new AuditLog(connection)
                        .add(AuditEntry.of(
                                judgement.at(),
                                caller,
                                Action.JUDGED,
                                id,
                                judgement.collection(),
                                judgement.author() + ": " + judgement.reason()));
                curations.changed(connection, judgement.collection(), documents(judgement), List.of(), judgement.at());
                return judgement;
            }
            if (same.get().withdrawn() == null) {
                return same.get();
            }
        }
    }

    private static List<Anchor> without(List<Anchor> side, Reference given, List<Anchor> other, Reference otherGiven) {
        boolean narrower = given.kind() != Reference.Kind.WORDS && otherGiven.kind() == Reference.Kind.WORDS;
        return narrower
                ? side.stream().filter(anchor -> !other.contains(anchor)).toList()
                : side;
    }

    /**
     * Takes a judgement back; of one that was taken back before, nothing changes.
     *
     * @param withdrawal without its time
     * @throws ProblemException if there is none of this id
     */
    Judgement withdraw(String id, Withdrawal withdrawal, Caller caller) {
        String collection = find(id).collection();
        Judgement judgement = transaction(
                connection -> {
                    Judgement standing = of(connection, id).orElseThrow();
                    if (standing.withdrawn() == null) {
                        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                        close(connection, id, withdrawal, now);
                        new AuditLog(connection)
                                .add(AuditEntry.of(
                                        now,
                                        caller,
                                        Action.JUDGEMENT_WITHDRAWN,
                                        id,
                                        collection,
                                        withdrawal.author() + ": " + withdrawal.reason()));
                        curations.changed(connection, collection, documents(standing), List.of(), now);
                    }
                    return of(connection, id).orElseThrow();
                },
                collection);
        curations.committed();
        return judgement;
    }

    /**
     * A judgement.
     *
     * @throws ProblemException if there is none of this id
     */
    Judgement find(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (Connection connection = dataSource.getConnection()) {
                        return id.indexOf('\0') < 0 ? of(connection, id) : Optional.<Judgement>empty();
                    }
                })
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "There is no judgement of this id."));
    }

    /**
     * The judgements of a collection, oldest first.
     *
     * @param standing whether to leave out those that were withdrawn
     * @param after id of the one before the first to give, or null
     */
    List<Judgement> list(String collection, boolean standing, String after, int limit) {
        String sql = "select " + COLUMNS + " from ingest.judgement where collection = ?"
                + (standing ? " and known_to is null" : "")
                + (after == null
                        ? ""
                        : " and (known_from, id) > (select known_from, id from ingest.judgement where id = ?)")
                + " order by known_from, id limit ?";
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(sql)) {
                int index = 1;
                select.setString(index++, collection);
                if (after != null) {
                    select.setString(index++, after);
                }
                select.setInt(index, limit);
                return read(select);
            }
        });
    }

    private interface Work {
        Judgement in(Connection connection) throws SQLException;
    }

    private Judgement transaction(Work work, String collection) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                curations.lock(connection, collection);
                return work.in(connection);
            }
        });
    }

    private static List<String> documents(Judgement judgement) {
        return Stream.concat(judgement.one().stream(), judgement.other().stream())
                .map(Anchor::document)
                .distinct()
                .sorted()
                .toList();
    }

    private static void insert(Connection connection, Judgement judgement) throws SQLException {
        String sql =
                """
                insert into ingest.judgement (id, collection, subject, verdict, relation, one, other, documents, author,
                    reason, known_from) values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, judgement.id());
            insert.setString(2, judgement.collection());
            insert.setString(3, judgement.subject().name());
            insert.setString(4, judgement.verdict().name());
            insert.setString(
                    5,
                    judgement.relation() == null ? null : judgement.relation().name());
            insert.setString(6, JSON.valueToTree(judgement.one()).toString());
            insert.setString(7, JSON.valueToTree(judgement.other()).toString());
            insert.setArray(
                    8, connection.createArrayOf("text", documents(judgement).toArray()));
            insert.setString(9, judgement.author());
            insert.setString(10, judgement.reason());
            insert.setTimestamp(11, Timestamp.from(judgement.at()));
            insert.executeUpdate();
        }
    }

    private static void close(Connection connection, String id, Withdrawal withdrawal, Instant now)
            throws SQLException {
        String sql = "update ingest.judgement set known_to = ?, withdrawn_by = ?, withdrawal_reason = ?"
                + " where id = ? and known_to is null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, withdrawal.author());
            update.setString(3, withdrawal.reason());
            update.setString(4, id);
            update.executeUpdate();
        }
    }

    private static Optional<Judgement> of(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from ingest.judgement where id = ?")) {
            select.setString(1, id);
            return read(select).stream().findFirst();
        }
    }

    private static List<Judgement> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Judgement> judgements = new ArrayList<>();
            while (row.next()) {
                Timestamp until = row.getTimestamp(11);
                judgements.add(new Judgement(
                        row.getString(1),
                        row.getString(2),
                        Subject.valueOf(row.getString(3)),
                        Verdict.valueOf(row.getString(4)),
                        row.getString(5) == null ? null : Relation.valueOf(row.getString(5)),
                        anchors(row.getString(6)),
                        anchors(row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getTimestamp(10).toInstant(),
                        until == null
                                ? null
                                : new Withdrawal(row.getString(12), row.getString(13), until.toInstant())));
            }
            return judgements;
        }
    }

    private static List<Anchor> anchors(String text) throws SQLException {
        try {
            return JSON.readValue(text, ANCHORS);
        } catch (IOException e) {
            throw new SQLException("A stored judgement cannot be read", "22032", e);
        }
    }
}
