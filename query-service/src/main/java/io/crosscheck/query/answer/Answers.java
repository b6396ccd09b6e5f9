package io.crosscheck.query.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.paging.Fields;
import io.crosscheck.query.paging.Page;

/**
 * Answers with the fields that were asked for and with an entity tag, and with 304 where the client has that answer.
 * The tag is of the content alone: any change of it, and nothing else, makes another.
 */
class Answers {

    private static final String ROUTES = "/v1/";

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void complete(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (response.getStatus() != 200
                || !(entity instanceof Record)
                || !isRead(request)
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        byte[] content =
                written(entity, request.getUriInfo().getQueryParameters().getFirst("fields"));
        String tag = EntityTags.of(content);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        // to be kept, and asked about before it is used again
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (EntityTags.match(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(content, new java.lang.annotation.Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return Arrays.asList("GET", "HEAD").contains(request.getMethod())
                && request.getUriInfo().getPath().startsWith(ROUTES);
    }

    private byte[] written(Object entity, String fields) {
        try {
            if (fields == null || fields.isBlank()) {
                return json.writeValueAsBytes(entity);
            }
            Fields wanted = Fields.of(fields);
            TokenFilter filter = entity instanceof Page ? wanted.filterOfItems() : wanted.filter();
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (JsonGenerator generator = new FilteringGeneratorDelegate(
                    json.getFactory().createGenerator(content),
                    filter,
                    TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH,
                    true)) {
                json.writeValue(generator, entity);
            }
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
