package io.ashlar.sandbox.kubernetes.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of CPU, memory, storage or of anything countable, exact.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">quantities</a>
 */
public final class Quantity implements Comparable<Quantity> {
    /** How the amount was written, which decides how it is written back. */
    private enum Notation {
        DECIMAL,
        BINARY,
        EXPONENT
    }

    private static final Pattern WRITTEN = Pattern.compile(
            "([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))(m|u|n|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\\d{1,3})?");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    /** What the API server says of a text that is no quantity. */
    public static final String MALFORMED =
            "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    /** Nothing. */
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO, Notation.DECIMAL);

    private final BigDecimal amount;
    private final Notation notation;

    private Quantity(BigDecimal amount, Notation notation) {
        this.amount = amount;
        this.notation = notation;
    }

    /** Reads {@code 500m}, {@code 1.5Gi} or {@code 1e3}; empty when the text is no quantity. */
    public static Optional<Quantity> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String suffix = matcher.group(2) == null ? "" : matcher.group(2);
        if (suffix.endsWith("i")) {
            return Optional.of(new Quantity(number.multiply(KIBI.pow(BINARY.indexOf(suffix))), Notation.BINARY));
        }
        if (suffix.length() > 1) {
            return Optional.of(
                    new Quantity(number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1))), Notation.EXPONENT));
        }
        return Optional.of(new Quantity(number.scaleByPowerOfTen(3 * (DECIMAL.indexOf(suffix) - 3)), Notation.DECIMAL));
    }

    /** So many of something countable. */
    public static Quantity of(long count) {
        return new Quantity(BigDecimal.valueOf(count), Notation.DECIMAL);
    }

    /** Both together, written as the first is unless that is nothing. */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.amount), amount.signum() == 0 ? other.notation : notation);
    }

    /** So many times the amount. */
    public Quantity times(long count) {
        return new Quantity(amount.multiply(BigDecimal.valueOf(count)), notation);
    }

    /** The greater of the two. */
    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** How many times the other goes into this. */
    public double dividedBy(Quantity other) {
        return amount.doubleValue() / other.amount.doubleValue();
    }

    /** -1, 0 or 1. */
    public int sign() {
        return amount.signum();
    }

    /** Whether there is no fraction. */
    public boolean isWhole() {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity && compareTo(quantity) == 0;
    }

    @Override
    public int hashCode() {
        return amount.stripTrailingZeros().hashCode();
    }

    /** The canonical form: no fraction, and the largest unit that needs none. */
    @Override
    public String toString() {
        if (notation == Notation.BINARY && amount.abs().compareTo(KIBI) >= 0) {
            return binary();
        }
        BigInteger nanos =
                amount.scaleByPowerOfTen(9).setScale(0, RoundingMode.UP).toBigInteger();
        if (nanos.signum() == 0) {
            return "0";
        }
        int unit = 0;
        BigInteger thousand = BigInteger.valueOf(1000);
        while (unit < DECIMAL.size() - 1 && nanos.mod(thousand).signum() == 0) {
            nanos = nanos.divide(thousand);
            unit++;
        }
        if (notation == Notation.EXPONENT) {
            int exponent = 3 * (unit - 3);
            return exponent == 0 ? nanos.toString() : nanos + "e" + exponent;
        }
        return nanos + DECIMAL.get(unit);
    }

    private String binary() {
        BigInteger rest = amount.setScale(0, RoundingMode.UP).toBigInteger();
        int unit = 0;
        while (unit < BINARY.size() - 1 && rest.mod(KIBI.toBigInteger()).signum() == 0) {
            rest = rest.divide(KIBI.toBigInteger());
            unit++;
        }
        return rest + BINARY.get(unit);
    }
}
