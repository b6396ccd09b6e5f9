package io.crosscheck.observing;

import org.junit.jupiter.api.Test;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

class TraceContextTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void readsWhatItWrote() {
        try (Scope scope = TraceContext.of(PARENT).makeCurrent()) {
            assertEquals(PARENT, TraceContext.current());
        }
    }

    @Test
    void writesNothingWithoutATrace() {
        assertNull(TraceContext.current());
    }

    @Test
    void takesWhatIsNoTraceForNone() {
        assertEquals(Context.root(), TraceContext.of(null));
        assertFalse(Span.fromContext(TraceContext.of("what")).getSpanContext().isValid());
    }
}
