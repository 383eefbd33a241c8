package io.ashlar.sandbox.provider;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random hexadecimal digits for the names that a provider makes. */
final class RandomDigits {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private RandomDigits() {}

    /** The engine's seed where it sends one, so that a plan and its update agree on names; fresh digits otherwise. */
    static String from(ByteString seed) {
        if (seed.size() >= BYTES) {
            return HexFormat.of().formatHex(seed.toByteArray());
        }
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }
}
