package io.ashlar.sandbox.kubernetes.validation;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IP addresses and ranges of them, as lenient as the API server still is: leading zeros and host bits pass.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/v0.33.0/pkg/util/validation/ip.go">the rules</a>
 */
final class Addresses {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private Addresses() {}

    /** An address of so many bits. */
    private record Address(BigInteger value, int length) {
        static Address of(byte[] bytes) {
            return new Address(new BigInteger(1, bytes), bytes.length * 8);
        }
    }

    /** A range: its address and how many bits of it count. */
    record Range(BigInteger address, int length, int prefix) {
        boolean strictlyContains(Range other) {
            return length == other.length
                    && prefix < other.prefix
                    && address.shiftRight(length - prefix).equals(other.address.shiftRight(length - prefix));
        }
    }

    static void ip(Field field, FieldErrors errors) {
        if (!field.isUnknown()) {
            String text = field.text().orElse("");
            if (parse(text).isEmpty()) {
                errors.invalid(field, text, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
            }
        }
    }

    /** The range that a field names; complains when it names none. */
    static Optional<Range> range(Field field, FieldErrors errors) {
        if (field.isUnknown()) {
            return Optional.empty();
        }
        String text = field.text().orElse("");
        int slash = text.indexOf('/');
        Optional<Range> range = slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")
                ? Optional.empty()
                : parse(text.substring(0, slash))
                        .map(address -> new Range(
                                address.value(), address.length(), Integer.parseInt(text.substring(slash + 1))))
                        .filter(found -> found.prefix() <= found.length());
        if (range.isEmpty()) {
            errors.invalid(field, text, "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");
        }
        return range;
    }

    static boolean isAddress(String text) {
        return parse(text).isPresent();
    }

    private static Optional<Address> parse(String text) {
        if (V4.matcher(text).matches()) {
            byte[] address = new byte[4];
            String[] parts = text.split("\\.", -1);
            for (int i = 0; i < 4; i++) {
                int part = Integer.parseInt(parts[i]);
                if (part > 255) {
                    return Optional.empty();
                }
                address[i] = (byte) part;
            }
            return Optional.of(Address.of(address));
        }
        if (!V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // Only hexadecimal digits and colons get here, so no name is looked up.
            return Optional.of(Address.of(InetAddress.getByName(text).getAddress()));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
