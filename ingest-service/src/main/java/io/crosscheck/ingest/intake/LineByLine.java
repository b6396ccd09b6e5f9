package io.crosscheck.ingest.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.ingest.problem.Problem;
import io.crosscheck.ingest.problem.ProblemAnswers;

/** Takes many documents, one a line, and answers each as soon as it is stored or refused; none stops the others. */
final class LineByLine {

    private final BoundedBody lines;
    private final Function<byte[], Receipt> accept;
    private final ObjectMapper json;

    LineByLine(BoundedBody lines, Function<byte[], Receipt> accept, ObjectMapper json) {
        this.lines = lines;
        this.accept = accept;
        this.json = json;
    }

    /**
     * What became of a line.
     *
     * @param line counted from 1, blank lines included
     * @param receipt null: it was refused
     * @param problem null: it was accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(long line, @JsonUnwrapped Receipt receipt, Problem problem) {}

    /** Answers every line that is not blank, until the body ends or the client is gone. */
    void writeTo(OutputStream out) throws IOException {
        for (long number = 1; ; number++) {
            Optional<Answer> answer;
            try {
                Optional<byte[]> line = lines.readLine();
                if (line.isEmpty()) {
                    return;
                }
                answer = isBlank(line.get())
                        ? Optional.empty()
                        : Optional.of(new Answer(number, accept.apply(line.get()), null));
            } catch (RuntimeException e) {
                answer = Optional.of(new Answer(number, null, ProblemAnswers.of(e))); // logged there if it is ours
            }
            if (answer.isPresent()) {
                out.write(json.writeValueAsBytes(answer.get()));
                out.write('\n');
                out.flush();
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
