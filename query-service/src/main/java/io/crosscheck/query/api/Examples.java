package io.crosscheck.query.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Gives every route of the OpenAPI document an example of what it answers, from a file named after it:
 * {@code openapi-examples/GET_v1_stories_{id}.json}. One that is no JSON ({@code .txt}) is shown as text.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Examples implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> illustrate(operation, file(method, path))));
    }

    /** The file of a route, without what it ends with. */
    static String file(PathItem.HttpMethod method, String path) {
        return "openapi-examples/" + method + path.replace('/', '_');
    }

    private static void illustrate(Operation operation, String file) {
        Object example = example(file);
        if (example == null || operation.getResponses() == null) {
            return;
        }
        for (Map.Entry<String, APIResponse> response :
                operation.getResponses().getAPIResponses().entrySet()) {
            if (response.getKey().startsWith("2")) {
                illustrate(response.getValue(), example);
            }
        }
    }

    private static void illustrate(APIResponse response, Object example) {
        if (response.getContent() == null
                || response.getContent().getMediaTypes() == null
                || response.getContent().getMediaTypes().isEmpty()) {
            String type = example instanceof String ? "text/plain" : "application/json";
            response.setContent(OASFactory.createContent()
                    .addMediaType(type, OASFactory.createMediaType().example(example)));
            return;
        }
        for (MediaType type : response.getContent().getMediaTypes().values()) {
            type.setExample(example);
        }
    }

    private static Object example(String file) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream json = loader.getResourceAsStream(file + ".json");
                InputStream text = loader.getResourceAsStream(file + ".txt")) {
            if (json != null) {
                return JSON.readValue(json, Object.class);
            }
            return text == null ? null : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
