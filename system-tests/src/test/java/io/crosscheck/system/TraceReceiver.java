package io.crosscheck.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Takes spans in the place of a collector (OTLP over HTTP), and says which services sent one of a trace. */
final class TraceReceiver implements AutoCloseable {

    private static final Set<String> SERVICES = Set.of("ingest-service", "extraction-service", "query-service");

    private final String trace;
    private final HttpServer server;
    private final Set<String> heard = new ConcurrentSkipListSet<>();

    /** @param trace the trace to look for, in hexadecimal digits */
    TraceReceiver(String trace) throws IOException {
        this.trace = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until all services have sent a span of the trace, or the time is over; gives those that have. */
    Set<String> heard(long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (heard.size() < SERVICES.size() && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        return Set.copyOf(heard);
    }

    // A batch of one service; ids are 16 plain bytes in protocol buffers, names plain text.
    private void take(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        exchange.getRequestBody().transferTo(body);
        String spans = body.toString(StandardCharsets.ISO_8859_1);
        if (spans.contains(trace)) {
            SERVICES.stream().filter(spans::contains).forEach(heard::add);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
