package io.ashlar.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects every problem of one input, so that a user mends them in one go. The one mutable type of this package; it
 * never leaves the check that made it.
 */
public final class Problems {
    private final String subject;
    private final List<Problem> found = new ArrayList<>();

    private Problems(String subject) {
        this.subject = subject;
    }

    /** An empty collection for a component, such as {@code Problems.of("Network", "main")}. */
    public static Problems of(String component, String name) {
        return new Problems("%s '%s'".formatted(component, name));
    }

    /**
     * Runs several checks and reports what all of them found as one.
     *
     * @throws InvalidInputException with the problems of every check, in order, if there is any
     */
    public static void reportTogether(List<Runnable> checks) {
        List<Problem> found = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (InvalidInputException refused) {
                found.addAll(refused.problems());
            }
        }
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }

    /** Records a problem; see {@link Problem} for how the parts read together. */
    public Problems add(String code, String field, Object given, String allowed, String remedy) {
        found.add(new Problem(code, subject, field, given.toString(), allowed, remedy));
        return this;
    }

    /** Records a problem unless the condition holds. */
    public Problems require(boolean condition, String code, String field, Object given, String allowed, String remedy) {
        return condition ? this : add(code, field, given, allowed, remedy);
    }

    /** What was found, in the order of the checks. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the check.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
