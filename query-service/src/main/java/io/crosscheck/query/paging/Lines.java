package io.crosscheck.query.paging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.database.Store;

/**
 * Writes whole results as one JSON object a line, in one transaction and in little memory, however many they are: rows
 * come through a cursor of the database and are completed some at a time.
 */
@ApplicationScoped
public class Lines {

    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int AT_ONCE = 200;

    private final Store store;
    private final ObjectMapper json;

    Lines(Store store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /**
     * A result to be written.
     *
     * @param rows the statement
     * @param complete makes the items of some rows, in their order
     */
    public <R, T> StreamingOutput of(
            Fields fields,
            Function<Snapshot, Sql> rows,
            Row.Reader<R> reader,
            BiFunction<Snapshot, List<R>, List<T>> complete) {
        return output -> {
            try {
                store.read(snapshot -> {
                    snapshot.forEach(
                            rows.apply(snapshot),
                            reader,
                            AT_ONCE,
                            some -> write(complete.apply(snapshot, some), fields, output));
                    return null;
                });
            } catch (UncheckedIOException e) {
                throw e.getCause(); // the client is gone
            }
        };
    }

    private void write(List<?> items, Fields fields, OutputStream output) {
        try {
            for (Object item : items) {
                JsonGenerator generator = json.getFactory().createGenerator(output);
                generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                try (JsonGenerator filtered = new FilteringGeneratorDelegate(
                        generator, fields.filter(), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
                    json.writeValue(filtered, item);
                }
                output.write('\n');
            }
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
