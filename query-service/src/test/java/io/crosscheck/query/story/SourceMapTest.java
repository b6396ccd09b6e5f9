package io.crosscheck.query.story;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.story.SourceMap.Kind;
import io.crosscheck.query.story.SourceMap.Stop;
import io.crosscheck.query.story.SourceMap.Way;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SourceMapTest {

    private static final Stop COURIER = new Stop("o-courier", Kind.OUTLET, "Marlow Courier", null, null);
    private static final Stop LEDGER = new Stop("o-ledger", Kind.OUTLET, "Harbour Ledger", null, null);
    private static final Stop MAYOR = new Stop("e-mayor", Kind.PERSON, "Ines Tarrow", "e-mayor", null);
    private static final Stop CLERK = new Stop("d-1/a clerk", Kind.ANONYMOUS, "a clerk", null, null);

    @Test
    void countsTheClaimsThatPassEachStop() {
        SourceMap map = SourceMap.of(List.of(
                new Way("c1", List.of(MAYOR, COURIER)),
                new Way("c2", List.of(MAYOR, CLERK, COURIER)),
                new Way("c2", List.of(MAYOR, COURIER))));
        assertEquals(
                List.of("o-courier", "e-mayor", "d-1/a clerk"),
                map.nodes().stream().map(SourceMap.Node::id).toList());
        assertEquals(
                List.of(2, 2, 1),
                map.nodes().stream().map(SourceMap.Node::claims).toList());
        assertEquals(
                List.of(
                        new SourceMap.Edge("e-mayor", "o-courier", 2, List.of("c1", "c2")),
                        new SourceMap.Edge("d-1/a clerk", "o-courier", 1, List.of("c2")),
                        new SourceMap.Edge("e-mayor", "d-1/a clerk", 1, List.of("c2"))),
                map.edges());
    }

    @Test
    void takesACitedOutletForTheOutlet() {
        Stop cited = new Stop("e-courier", Kind.ORGANIZATION, "MARLOW COURIER ", "e-courier", null);
        SourceMap map = SourceMap.of(
                List.of(new Way("c1", List.of(MAYOR, COURIER)), new Way("c2", List.of(MAYOR, cited, LEDGER))));
        assertEquals(
                List.of("e-mayor>o-courier", "o-courier>o-ledger"),
                map.edges().stream().map(edge -> edge.from() + ">" + edge.to()).toList());
    }

    @Test
    void doesNotPassWordsFromSomebodyToHimself() {
        Stop cited = new Stop("e-courier", Kind.ORGANIZATION, "Marlow Courier", "e-courier", null);
        assertEquals(
                List.of(),
                SourceMap.of(List.of(new Way("c1", List.of(cited, COURIER)))).edges());
    }
}
