package io.crosscheck.observing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

/**
 * A trace's context as text, for the outbox: what announces and what sends are different transactions.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
public final class TraceContext {

    private static final String HEADER = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> VALUES = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return List.copyOf(headers.keySet());
        }

        @Override
        public String get(Map<String, String> headers, String key) {
            return headers.get(key);
        }
    };

    /** Of the trace that is under way; null where none is, as with traces off. */
    public static String current() {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(Context.current(), headers, Map::put);
        return headers.get(HEADER);
    }

    /** What {@link #current} wrote; a context without a trace for null. */
    public static Context of(String traceParent) {
        return traceParent == null ? Context.root() : W3C.extract(Context.root(), Map.of(HEADER, traceParent), VALUES);
    }

    private TraceContext() {}
}
