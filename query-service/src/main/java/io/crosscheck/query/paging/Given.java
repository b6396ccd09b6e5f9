package io.crosscheck.query.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.crosscheck.query.problem.Problem;
import io.crosscheck.query.problem.ProblemException;

/**
 * Reads the parameters of a request and notes each that is not as it must be, so that a client learns of all at once.
 * Not safe for use by several threads.
 */
public final class Given {

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** What a parameter says; null if it is absent or wrong. */
    public <T> T take(Supplier<T> parameter) {
        try {
            return parameter.get();
        } catch (ProblemException e) {
            errors.addAll(e.problem().errors());
            return null;
        }
    }

    /** Notes that a parameter cannot be used as it is. */
    public void refuse(String field, String detail) {
        errors.add(new Problem.FieldError(field, detail));
    }

    /** @throws ProblemException 400 if anything was wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.badParameters(errors);
        }
    }
}
