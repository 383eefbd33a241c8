package io.ashlar.cost.pricing;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * A figure that is not certain: what it is at least, what to expect, and what it is at most.
 *
 * @param low at least
 * @param expected the best single figure
 * @param high at most
 */
public record Range(BigDecimal low, BigDecimal expected, BigDecimal high) {
    /** Nothing, for certain. */
    public static final Range ZERO = of(0);
    /** One, for certain. */
    public static final Range ONE = of(1);

    public Range {
        if (low.signum() < 0 || low.compareTo(expected) > 0 || expected.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "a range takes 0 ≤ low ≤ expected ≤ high, not %s, %s, %s".formatted(low, expected, high));
        }
    }

    /** A certain figure. */
    public static Range of(BigDecimal exactly) {
        return new Range(exactly, exactly, exactly);
    }

    /** A certain figure. */
    public static Range of(double exactly) {
        return of(BigDecimal.valueOf(exactly));
    }

    /** An uncertain figure. */
    public static Range of(double low, double expected, double high) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(expected), BigDecimal.valueOf(high));
    }

    public Range plus(Range other) {
        return new Range(low.add(other.low), expected.add(other.expected), high.add(other.high));
    }

    public Range times(Range other) {
        return new Range(low.multiply(other.low), expected.multiply(other.expected), high.multiply(other.high));
    }

    public Range times(double factor) {
        return times(of(factor));
    }

    /** Each of the three by the same rule, which must not fall where its argument rises. */
    public Range map(UnaryOperator<BigDecimal> rule) {
        return new Range(rule.apply(low), rule.apply(expected), rule.apply(high));
    }

    public boolean isZero() {
        return high.signum() == 0;
    }

    /** Whether low and high are the same. */
    public boolean isCertain() {
        return low.compareTo(high) == 0;
    }
}
