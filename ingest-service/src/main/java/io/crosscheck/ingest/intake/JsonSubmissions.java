package io.crosscheck.ingest.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;

/** Reads documents in the JSON form of the wire contract. Fields that it does not know are passed over. */
final class JsonSubmissions {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ObjectMapper json;

    /**
     * @param longest string, in characters
     * @param deepest objects and arrays within each other
     */
    JsonSubmissions(int longest, int deepest) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(deepest)
                .maxStringLength(longest)
                .build();
        json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Reads one document.
     *
     * @throws ProblemException if the bytes are not UTF-8, not JSON, nested too deeply, or a field is wrong
     */
    Submission read(byte[] body) {
        JsonNode root = parse(Unicode.decode(body, StandardCharsets.UTF_8));
        if (!root.isObject()) {
            throw ProblemException.of(ProblemKind.MALFORMED, "The body is not a JSON object.");
        }
        List<FieldError> errors = new ArrayList<>();
        JsonNode publisher = root.path("publisher");
        if (!publisher.isObject() && !publisher.isNull() && !publisher.isMissingNode()) {
            errors.add(new FieldError("publisher", "is not an object with name or domain"));
        }
        return new Fields(field -> text(root, field, errors), errors).toSubmission();
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            // the parser's own words would name its classes
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw ProblemException.of(
                    ProblemKind.MALFORMED, "The body is not JSON, or is nested too deeply" + where + ".");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode root, String field, List<FieldError> errors) {
        JsonNode node = root;
        for (String name : field.split("\\.")) {
            node = node.path(name);
        }
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            errors.add(new FieldError(field, "is not a string"));
            return null;
        }
        return node.textValue();
    }
}
