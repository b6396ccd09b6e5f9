package io.crosscheck.ingest.judgement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.crosscheck.ingest.judgement.Judgement.Relation;
import io.crosscheck.ingest.judgement.Judgement.Subject;
import io.crosscheck.ingest.judgement.Judgement.Verdict;
import io.crosscheck.ingest.judgement.Reference.Kind;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;

/**
 * Reads judgements and withdrawals from JSON and gathers what is wrong with them, so that one answer tells all of it.
 */
final class JudgementFields {

    private static final int DEPTH = 32;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern COLLECTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final JsonNode root;
    private final List<FieldError> errors = new ArrayList<>();

    private JudgementFields(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads a judgement.
     *
     * @throws ProblemException if it is no JSON object, or a field is wrong
     */
    static Submission judgement(String body) {
        JudgementFields fields = of(body);
        Subject subject = fields.constant("subject", Subject.class, true);
        Submission submission = new Submission(
                fields.collection(),
                subject,
                fields.constant("verdict", Verdict.class, true),
                fields.constant("relation", Relation.class, false),
                fields.side("one", subject),
                fields.side("other", subject),
                fields.text(fields.root, "author", LONGEST_AUTHOR),
                fields.text(fields.root, "reason", LONGEST_TEXT));
        if (subject != Subject.RELATION && submission.relation() != null) {
            fields.wrong("relation", "is for judgements about a RELATION");
        } else if (subject == Subject.RELATION
                && submission.verdict() == Verdict.CONFIRMED
                && submission.relation() == null) {
            fields.wrong("relation", "is missing: say which relation is confirmed");
        }
        fields.requireNothingWrong();
        return submission;
    }

    /** Who takes a judgement back and why; the time is not known yet. */
    static Judgement.Withdrawal withdrawal(String body) {
        JudgementFields fields = of(body);
        Judgement.Withdrawal withdrawal = new Judgement.Withdrawal(
                fields.text(fields.root, "author", LONGEST_AUTHOR),
                fields.text(fields.root, "reason", LONGEST_TEXT),
                null);
        fields.requireNothingWrong();
        return withdrawal;
    }

    private static JudgementFields of(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root != null && root.isObject()) {
                return new JudgementFields(root);
            }
        } catch (IOException e) {
            throw ProblemException.of(ProblemKind.MALFORMED, "The body is not JSON.");
        }
        throw ProblemException.of(ProblemKind.MALFORMED, "The body is not a JSON object.");
    }

    private void requireNothingWrong() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private String collection() {
        if (!root.hasNonNull("collection")) {
            return "default";
        }
        String name = text(root, "collection", LONGEST_AUTHOR);
        if (name != null && !COLLECTION.matcher(name).matches()) {
            wrong(
                    "collection",
                    "is not a letter or digit followed by at most 63 letters, digits, dots, hyphens or underscores");
        }
        return name;
    }

    private Reference side(String field, Subject subject) {
        JsonNode side = root.path(field);
        if (!side.isObject()) {
            wrong(field, "is missing, or no object");
            return null;
        }
        boolean entities = subject == Subject.ENTITY;
        String words = entities ? "name" : "text";
        if (entities && side.hasNonNull("entity")) {
            return new Reference(Kind.ENTITY, text(side, "entity", LONGEST_AUTHOR), null);
        }
        if (!entities && side.hasNonNull("claim")) {
            return new Reference(Kind.CLAIM, text(side, "claim", LONGEST_AUTHOR), null);
        }
        if (!entities && side.hasNonNull("proposition")) {
            return new Reference(Kind.PROPOSITION, text(side, "proposition", LONGEST_AUTHOR), null);
        }
        if (side.hasNonNull("document") && side.hasNonNull(words)) {
            return new Reference(Kind.WORDS, text(side, "document", LONGEST_AUTHOR), text(side, words, LONGEST_TEXT));
        }
        wrong(
                field,
                entities
                        ? "names neither an entity, nor a document with a name in it"
                        : "names neither a claim, nor a proposition, nor a document with a text in it");
        return null;
    }

    private String text(JsonNode parent, String field, int longest) {
        JsonNode value = parent.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            wrong(field, value.isMissingNode() || value.isNull() ? "is missing" : "is blank, or no string");
        } else if (value.textValue().length() > longest) {
            wrong(field, "is longer than " + longest + " characters");
        } else if (value.textValue().indexOf('\0') >= 0) {
            wrong(field, "contains a NUL character (U+0000), which cannot be stored");
        } else {
            return value.textValue().strip();
        }
        return null;
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type, boolean required) {
        if (!required && !root.hasNonNull(field)) {
            return null;
        }
        String name = root.path(field).asText("").toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        wrong(
                field,
                "is none of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return null;
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
