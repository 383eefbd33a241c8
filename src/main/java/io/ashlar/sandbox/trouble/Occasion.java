package io.ashlar.sandbox.trouble;

import io.ashlar.sandbox.lifecycle.Address;

/**
 * At which of the matching requests of a command something goes wrong.
 *
 * @param first the first of them, counted from 1
 * @param times how many from there on
 * @param of what is counted together
 */
public record Occasion(int first, int times, Counted of) {
    /** Every time. */
    public static final Occasion ALWAYS = new Occasion(1, Integer.MAX_VALUE, Counted.TOGETHER);

    /** What is counted together. */
    public enum Counted {
        /** All that match. */
        TOGETHER,
        /** What is of one type. */
        TYPE,
        /** What is about one resource. */
        RESOURCE
    }

    /** Once for each of these. */
    public static Occasion onceForEach(Counted of) {
        return new Occasion(1, 1, of);
    }

    /** Only at one of them. */
    public static Occasion nth(int number) {
        return new Occasion(number, 1, Counted.TOGETHER);
    }

    boolean includes(int number) {
        return number >= first && number - first < times;
    }

    String group(Address address) {
        return switch (of) {
            case TOGETHER -> "";
            case TYPE -> address.type();
            case RESOURCE -> address.urn();
        };
    }
}
