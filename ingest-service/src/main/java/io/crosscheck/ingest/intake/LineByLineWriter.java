package io.crosscheck.ingest.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers while the body is still being read. A writer of its own, so that the JSON writers, which claim this media
 * type too, are not chosen.
 */
@Provider
@Produces(DocumentResource.NDJSON)
public class LineByLineWriter implements MessageBodyWriter<LineByLine> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == LineByLine.class;
    }

    @Override
    public void writeTo(
            LineByLine answers,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        answers.writeTo(out);
    }
}
