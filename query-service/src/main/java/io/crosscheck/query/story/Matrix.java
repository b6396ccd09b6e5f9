package io.crosscheck.query.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.PropositionRow;
import io.crosscheck.query.proposition.Status;

/**
 * Who carries what: propositions by publishers.
 *
 * @param publishers what each column is called: the publisher's name, or a document's id where it is unknown
 * @param next where the rows go on; null: these are the last
 * @param columns the same columns, told apart: two outlets may go by one name
 */
public record Matrix(
        List<String> publishers,
        List<Column> columns,
        List<Row> rows,
        @Schema(nullable = true, description = "Cursor of the next rows; null on the last ones.") String next) {

    /** A column: all documents of one publisher, or one document of an unknown one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(
            String publisher,
            @Schema(description = "Where the publisher is unknown.") String document,
            @Schema(description = "Of that document.") String title) {}

    /** A proposition's row, one cell a column. */
    public record Row(
            @Schema(description = "The proposition's id.") String proposition,
            String text,
            Status status,
            List<Cell> cells) {}

    /**
     * What one publisher's documents say.
     *
     * @param claims ids of the counted claims that touch the proposition
     */
    public record Cell(CellStance stance, List<String> claims) {

        static final Cell SILENT = new Cell(CellStance.SILENT, List.of());
    }

    /** A publisher's stance; questions alone leave it SILENT. */
    public enum CellStance {
        ASSERTS,
        DENIES,
        WITHHOLDS,
        MIXED,
        SILENT
    }

    /** A counted claim that touches a proposition. */
    record Touch(String proposition, String claim, String document, Stance stance) {}

    /** A document and its publisher's id, null where it is unknown. */
    record Published(String document, String publisherId, String publisher, String title) {
        String column() {
            return publisherId == null ? document : publisherId;
        }
    }

    /**
     * Makes the matrix.
     *
     * @param documents of the story; columns stand in their order
     */
    static Matrix of(List<Published> documents, List<PropositionRow> propositions, Collection<Touch> touches) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, String> columnOf = new LinkedHashMap<>();
        for (Published each : documents) {
            columnOf.put(each.document(), each.column());
            columns.putIfAbsent(
                    each.column(),
                    each.publisherId() == null
                            ? new Column(null, each.document(), each.title())
                            : new Column(each.publisher(), null, null));
        }
        Map<String, Map<String, List<Touch>>> cells = new LinkedHashMap<>();
        for (Touch touch : touches) {
            cells.computeIfAbsent(touch.proposition(), p -> new LinkedHashMap<>())
                    .computeIfAbsent(columnOf.get(touch.document()), c -> new ArrayList<>())
                    .add(touch);
        }
        return new Matrix(
                columns.values().stream()
                        .map(column -> column.publisher() == null ? column.document() : column.publisher())
                        .toList(),
                List.copyOf(columns.values()),
                propositions.stream()
                        .map(p -> row(p, columns.keySet(), cells.getOrDefault(p.id(), Map.of())))
                        .toList(),
                null);
    }

    /** The same part of a matrix, with the place where the next one begins. */
    Matrix followedBy(String cursor) {
        return new Matrix(publishers, columns, rows, cursor);
    }

    private static Row row(PropositionRow proposition, Collection<String> columns, Map<String, List<Touch>> cells) {
        return new Row(
                proposition.id(),
                proposition.text(),
                proposition.status(),
                columns.stream()
                        .map(column -> cells.containsKey(column) ? cell(cells.get(column)) : Cell.SILENT)
                        .toList());
    }

    private static Cell cell(List<Touch> touches) {
        Set<Stance> stances = EnumSet.noneOf(Stance.class);
        Set<String> claims = new TreeSet<>();
        for (Touch touch : touches) {
            stances.add(touch.stance());
            claims.add(touch.claim());
        }
        stances.remove(Stance.ASKS);
        CellStance stance =
                switch (stances.size()) {
                    case 0 -> CellStance.SILENT;
                    case 1 -> CellStance.valueOf(stances.iterator().next().name());
                    default -> CellStance.MIXED;
                };
        return new Cell(stance, List.copyOf(claims));
    }
}
