package io.ashlar.policies.security.reading;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Verdict;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks for one among several of which some may be unknown. */
public final class Known {
    private Known() {}

    /**
     * Passes if the condition holds for any of them. One for which it cannot be said yet makes the verdict unknown, unless another
     * passes; the verdict fails with the message only if it holds for none.
     */
    public static <T> Verdict any(Collection<T> items, Predicate<T> condition, String message) {
        Optional<Verdict> doubt = Optional.empty();
        for (T item : items) {
            Verdict verdict = Verdict.judging(() -> Verdict.require(condition.test(item), message));
            if (verdict.outcome() == Outcome.PASS) {
                return verdict;
            }
            if (verdict.outcome() == Outcome.UNKNOWN) {
                doubt = Optional.of(verdict);
            }
        }
        return doubt.orElse(Verdict.fail(message));
    }

    /**
     * Fails if both are there. One that is not there is enough to pass, even if the other is unknown.
     *
     * @param message what is wrong with the two together
     */
    public static <A, B> Verdict notBoth(
            Supplier<Optional<A>> one, Supplier<Optional<B>> other, BiFunction<A, B, String> message) {
        Verdict first = Verdict.judging(() -> Verdict.require(one.get().isEmpty(), "one"));
        Verdict second = Verdict.judging(() -> Verdict.require(other.get().isEmpty(), "other"));
        if (first.outcome() == Outcome.PASS || second.outcome() == Outcome.PASS) {
            return Verdict.pass();
        }
        if (first.outcome() == Outcome.FAIL && second.outcome() == Outcome.FAIL) {
            return one.get()
                    .flatMap(a -> other.get().map(b -> Verdict.fail(message.apply(a, b))))
                    .orElse(Verdict.pass());
        }
        return first.outcome() == Outcome.UNKNOWN ? first : second;
    }
}
