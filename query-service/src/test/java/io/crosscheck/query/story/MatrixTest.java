package io.crosscheck.query.story;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.PropositionRow;
import io.crosscheck.query.proposition.Status;
import io.crosscheck.query.story.Matrix.CellStance;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MatrixTest {

    private static final Status STATUS =
            new Status(Status.Support.NONE, Status.Dispute.NONE, Status.Lifecycle.STANDING);
    private static final List<Matrix.Published> DOCUMENTS = List.of(
            new Matrix.Published("d1", "pub-a", "Argus", "One"),
            new Matrix.Published("d2", "pub-a", "Argus", "Two"),
            new Matrix.Published("d3", "pub-b", "Argus", "Three"),
            new Matrix.Published("d4", null, null, "Four"),
            new Matrix.Published("d5", null, null, null));

    @Test
    void hasAColumnForEachPublisherAndEachUnknownDocument() {
        Matrix matrix = Matrix.of(DOCUMENTS, List.of(), List.of());
        assertEquals(List.of("Argus", "Argus", "d4", "d5"), matrix.publishers());
        assertEquals(new Matrix.Column(null, "d4", "Four"), matrix.columns().get(2));
    }

    @Test
    void saysWhereEachPublisherStands() {
        Matrix matrix = Matrix.of(
                DOCUMENTS,
                List.of(row("p1"), row("p2")),
                List.of(
                        new Matrix.Touch("p1", "c2", "d2", Stance.ASSERTS),
                        new Matrix.Touch("p1", "c1", "d1", Stance.DENIES),
                        new Matrix.Touch("p1", "c3", "d3", Stance.WITHHOLDS),
                        new Matrix.Touch("p1", "c4", "d4", Stance.ASKS),
                        new Matrix.Touch("p2", "c5", "d5", Stance.ASKS),
                        new Matrix.Touch("p2", "c6", "d5", Stance.DENIES)));
        assertEquals(
                List.of(CellStance.MIXED, CellStance.WITHHOLDS, CellStance.SILENT, CellStance.SILENT),
                stances(matrix, 0));
        assertEquals(
                List.of(CellStance.SILENT, CellStance.SILENT, CellStance.SILENT, CellStance.DENIES),
                stances(matrix, 1));
        assertEquals(List.of("c1", "c2"), matrix.rows().get(0).cells().get(0).claims());
        assertEquals(List.of("c4"), matrix.rows().get(0).cells().get(2).claims());
    }

    private static List<CellStance> stances(Matrix matrix, int row) {
        return matrix.rows().get(row).cells().stream().map(Matrix.Cell::stance).toList();
    }

    private static PropositionRow row(String id) {
        return new PropositionRow(id, "s", "text", STATUS, 0, 0);
    }
}
