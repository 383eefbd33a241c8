package io.ashlar.core;

import com.pulumi.exceptions.RunException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown before anything is registered when an input cannot work; carries every problem found, not the first.
 *
 * <p>It is a {@link RunException} because the engine shows those without a stack trace: the message is for a person.
 */
public final class InvalidInputException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidInputException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the checks. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        return problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
    }
}
