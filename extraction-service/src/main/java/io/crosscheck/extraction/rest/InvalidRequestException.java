package io.crosscheck.extraction.rest;

import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** A request whose field cannot be used; answered as problem+json that names the field. */
public final class InvalidRequestException extends HttpProblem {

    public InvalidRequestException(String field, String fault) {
        this(Refusal.UNPROCESSABLE_CONTENT, field, fault);
    }

    private InvalidRequestException(Refusal refusal, String field, String fault) {
        super(builder()
                .withStatus(refusal)
                .withTitle(refusal.getReasonPhrase())
                .withDetail(field + " " + fault)
                .with("field", field));
    }

    static InvalidRequestException tooLarge(String field, String fault) {
        return new InvalidRequestException(Refusal.CONTENT_TOO_LARGE, field, fault);
    }

    /** The statuses by their names of RFC 9110; Jakarta REST lacks the one and calls the other by its old name. */
    private enum Refusal implements StatusType {
        CONTENT_TOO_LARGE(413, "Content Too Large"),
        UNPROCESSABLE_CONTENT(422, "Unprocessable Content");

        private final int code;
        private final String phrase;

        Refusal(int code, String phrase) {
            this.code = code;
            this.phrase = phrase;
        }

        @Override
        public int getStatusCode() {
            return code;
        }

        @Override
        public Family getFamily() {
            return Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return phrase;
        }
    }
}
