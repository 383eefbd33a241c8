package io.ashlar.cost.pricing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a resource is charged for.
 *
 * @param what in a few words, such as {@code storage}
 * @param kind whether it has a price at all, and whether its quantity is known
 * @param sku the article in the price book; the reason where there is none
 * @param quantity how much: of what runs, how many; of what is used, how much in a month
 * @param usageKey what the usage file calls that quantity
 * @param share of the list price that is paid: less than one for spot and reserved capacity
 * @param notes what was assumed
 */
public record Charge(
        String what,
        Kind kind,
        String sku,
        Range quantity,
        Optional<String> usageKey,
        Range share,
        List<String> notes) {

    /** What is known about a charge. */
    public enum Kind {
        /** Price and quantity follow from the resource's own properties. */
        FIXED,
        /** The price is known, the quantity depends on use. */
        USAGE,
        /** It costs nothing. */
        FREE,
        /** It costs something that nobody here knows. */
        UNPRICED
    }

    public Charge {
        notes = List.copyOf(notes);
    }

    /** Something whose number or size follows from the properties. */
    public static Charge fixed(String what, String sku, Range quantity) {
        return new Charge(what, Kind.FIXED, sku, quantity, Optional.empty(), Range.ONE, List.of());
    }

    /** One of something. */
    public static Charge one(String what, String sku) {
        return fixed(what, sku, Range.ONE);
    }

    /** Something that depends on use: {@code assumed} holds until the usage file says better under {@code key}. */
    public static Charge usage(String what, String sku, String key, Range assumed) {
        return new Charge(what, Kind.USAGE, sku, assumed, Optional.of(key), Range.ONE, List.of());
    }

    /** Something that costs nothing. */
    public static Charge free(String reason) {
        return new Charge("", Kind.FREE, reason, Range.ZERO, Optional.empty(), Range.ONE, List.of());
    }

    /** Something that costs money which this book does not know. */
    public static Charge unpriced(String what, String reason) {
        return new Charge(what, Kind.UNPRICED, reason, Range.ZERO, Optional.empty(), Range.ONE, List.of());
    }

    /** The same for a share of the list price. */
    public Charge at(Range shareOfListPrice) {
        return new Charge(what, kind, sku, quantity, usageKey, shareOfListPrice, notes);
    }

    /** The same with one more remark. */
    public Charge because(String note) {
        return new Charge(
                what,
                kind,
                sku,
                quantity,
                usageKey,
                share,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
