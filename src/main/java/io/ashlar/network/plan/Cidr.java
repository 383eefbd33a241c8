package io.ashlar.network.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses, such as {@code 10.0.0.0/16}; its address is always the block's first.
 *
 * @param address first address as an unsigned 32-bit number
 * @param prefix number of fixed bits, 0 to 32
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632">RFC 4632</a>
 */
public record Cidr(int address, int prefix) implements Comparable<Cidr> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    public Cidr {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException("prefix " + prefix + " is outside 0 to 32");
        }
        if ((address & ~mask(prefix)) != 0) {
            throw new IllegalArgumentException("address has bits set beyond /" + prefix);
        }
    }

    /** Reads {@code a.b.c.d/n}; empty if it is malformed or has bits set beyond its prefix. */
    public static Optional<Cidr> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int address = 0;
        for (int group = 1; group <= 4; group++) {
            int octet = Integer.parseInt(matcher.group(group));
            if (octet > 255) {
                return Optional.empty();
            }
            address = (address << 8) | octet;
        }
        int prefix = Integer.parseInt(matcher.group(5));
        if (prefix > 32 || (address & ~mask(prefix)) != 0) {
            return Optional.empty();
        }
        return Optional.of(new Cidr(address, prefix));
    }

    /** Reads a block that is known to be well formed. */
    public static Cidr of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a CIDR block: " + text));
    }

    /**
     * The block at this position when this one is cut into equal parts.
     *
     * @param bits how many bits longer the parts' prefix is: 3 cuts into eight
     * @param index position of the part, from 0
     */
    public Cidr part(int bits, int index) {
        int partPrefix = prefix + bits;
        if (index < 0 || index >= 1 << bits) {
            throw new IllegalArgumentException("part " + index + " of " + (1 << bits));
        }
        return new Cidr(address | (index << (32 - partPrefix)), partPrefix);
    }

    /** Whether all of the other block lies in this one. */
    public boolean contains(Cidr other) {
        return other.prefix >= prefix && (other.address & mask(prefix)) == address;
    }

    /** Whether the two blocks share an address. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** How many addresses the block holds. */
    public long size() {
        return 1L << (32 - prefix);
    }

    /** The first address, such as {@code 10.0.0.0}. */
    public String firstAddress() {
        return "%d.%d.%d.%d".formatted(address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255);
    }

    @Override
    public int compareTo(Cidr other) {
        int byAddress = Integer.compareUnsigned(address, other.address);
        return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return firstAddress() + "/" + prefix;
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }
}
