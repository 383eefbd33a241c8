package io.ashlar.sandbox.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 range.
 *
 * @param network the first address, as a number
 * @param prefix how many leading bits are fixed, 0-32
 */
public record Cidr(long network, int prefix) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** Reads {@code a.b.c.d/n}; empty when it is not that. Bits after the prefix are kept, see {@link #isCanonical}. */
    public static Optional<Cidr> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address * 256 + octet;
        }
        int prefix = Integer.parseInt(matcher.group(5));
        return prefix > 32 ? Optional.empty() : Optional.of(new Cidr(address, prefix));
    }

    /** How many addresses are in the range. */
    public long size() {
        return 1L << (32 - prefix);
    }

    /** The range with the bits after the prefix cleared. */
    public Cidr canonical() {
        return new Cidr(network / size() * size(), prefix);
    }

    /** Whether no bit is set after the prefix. */
    public boolean isCanonical() {
        return network % size() == 0;
    }

    /** Whether the other range lies wholly inside this one. */
    public boolean contains(Cidr other) {
        return other.prefix >= prefix && canonical().network == new Cidr(other.network, prefix).canonical().network;
    }

    /** Whether the two ranges share an address. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** The n-th address of the range, as text. */
    public String address(long n) {
        return dotted(canonical().network + n);
    }

    private static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    @Override
    public String toString() {
        return dotted(network) + "/" + prefix;
    }
}
