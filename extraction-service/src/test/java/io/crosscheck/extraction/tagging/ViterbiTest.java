package io.crosscheck.extraction.tagging;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ViterbiTest {

    private static final Transitions PLAIN = Transitions.plain(false);

    @Test
    void continuesOnlyWhatBegan() {
        // the second word alone looks like a continuation of kind 1, but nothing of kind 1 began
        float[][] rows = {logs(0.1, 0.8, 0.05, 0.025, 0.025), logs(0.1, 0.1, 0.3, 0.05, 0.45)};
        assertEquals(List.of("0-1 label 1"), decode(rows, PLAIN));
    }

    @Test
    void twoNamesSideBySideStayTwo() {
        float[][] rows = {logs(0.05, 0.9, 0.05), logs(0.05, 0.1, 0.85), logs(0.05, 0.9, 0.05)};
        assertEquals(List.of("0-1 label 1", "2-2 label 1"), decode(rows, PLAIN));
    }

    @Test
    void aPriceOnBeginningsJoinsPieces() {
        float[][] rows = {logs(0.05, 0.9, 0.05), logs(0.5, 0.1, 0.4), logs(0.05, 0.5, 0.45)};
        assertEquals(List.of("0-0 label 1", "2-2 label 1"), decode(rows, PLAIN));
        assertEquals(List.of("0-2 label 1"), decode(rows, new Transitions(-2, 0, false)));
    }

    private static List<String> decode(float[][] rows, Transitions transitions) {
        return Viterbi.decode(rows, 0, rows.length, transitions).stream()
                .map(run -> run.first() + "-" + run.last() + " label " + run.label())
                .toList();
    }

    private static float[] logs(double... probabilities) {
        float[] row = new float[probabilities.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.log(probabilities[i]);
        }
        return row;
    }
}
