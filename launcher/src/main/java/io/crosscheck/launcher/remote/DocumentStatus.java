package io.crosscheck.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far one document has come.
 *
 * @param status RECEIVED, EXTRACTED, LINKED or FAILED
 * @param stage where it failed, or empty
 * @param reason why, or empty
 */
public record DocumentStatus(String status, String stage, String reason) {

    static DocumentStatus from(JsonNode json) {
        return new DocumentStatus(
                json.path("status").asText(),
                json.path("stage").asText(""),
                json.path("reason").asText(""));
    }

    public boolean failed() {
        return "FAILED".equals(status);
    }
}
