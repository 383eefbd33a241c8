package io.ashlar.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a rule says about a resource.
 *
 * @param messages each fault of a failure; what is unknown; why a rule does not apply; nothing for a pass
 */
public record Verdict(Outcome outcome, List<String> messages) {
    private static final Verdict PASS = new Verdict(Outcome.PASS, List.of());

    public Verdict {
        messages = List.copyOf(messages);
    }

    /** The resource is as it should be. */
    public static Verdict pass() {
        return PASS;
    }

    /**
     * The resource is not as it should be.
     *
     * @param message field, what it is, what is allowed: {@code "storageEncrypted is false: storage must be encrypted"}
     */
    public static Verdict fail(String message) {
        return new Verdict(Outcome.FAIL, List.of(message));
    }

    /** Passes if the condition holds, fails with the message otherwise. */
    public static Verdict require(boolean condition, String message) {
        return condition ? PASS : fail(message);
    }

    /**
     * It cannot be said yet. Reading an unknown property says this by itself.
     *
     * @param what that is unknown, e.g. {@code policy}
     */
    public static Verdict unknown(String what) {
        return new Verdict(Outcome.UNKNOWN, List.of(what));
    }

    /** The rule has nothing to say about a resource of this kind. */
    public static Verdict notApplicable(String reason) {
        return new Verdict(Outcome.NOT_APPLICABLE, List.of(reason));
    }

    /** Both have to hold: a failure outweighs an unknown, which outweighs a pass; the messages of equals add up. */
    public Verdict and(Verdict other) {
        if (outcome != other.outcome) {
            return weight(outcome) >= weight(other.outcome) ? this : other;
        }
        if (messages.isEmpty() || messages.equals(other.messages)) {
            return this;
        }
        List<String> all = new ArrayList<>(messages);
        other.messages.stream().filter(message -> !all.contains(message)).forEach(all::add);
        return new Verdict(outcome, all);
    }

    /** As {@link #and(Verdict)}, where an unknown value in the second check does not hide a failure of the first. */
    public Verdict and(Supplier<Verdict> check) {
        return and(judging(check));
    }

    /**
     * Every one of them has to pass: a failure of one is reported even if another is unknown. Not applicable when there is none.
     *
     * @param items what to check, e.g. {@code resource.properties().blocks("ingress")}
     */
    public static <T> Verdict each(Collection<T> items, Function<T, Verdict> check) {
        Verdict all = null;
        for (T item : items) {
            Verdict one = judging(() -> check.apply(item));
            all = all == null ? one : all.and(one);
        }
        return all == null ? notApplicable("there is none") : all;
    }

    /** What the check says, or unknown if it reads a value that is. */
    public static Verdict judging(Supplier<Verdict> check) {
        try {
            return check.get();
        } catch (UnknownValueException unknown) {
            return unknown(unknown.what());
        }
    }

    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case NOT_APPLICABLE -> 0;
            case PASS -> 1;
            case UNKNOWN -> 2;
            case FAIL -> 3;
            case BROKEN -> 4;
        };
    }
}
