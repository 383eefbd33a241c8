package io.ashlar.encryption.gcp;

import com.pulumi.gcp.kms.CryptoKeyArgs;
import io.ashlar.encryption.plan.KeyUser;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a key.
 *
 * @param users the services that may use it; the API of each must be enabled in the project
 * @param key a hook that sees the key's arguments last
 */
public record GcpEncryptionKeyOptions(Set<KeyUser> users, UnaryOperator<CryptoKeyArgs.Builder> key) {

    public GcpEncryptionKeyOptions {
        users = Set.copyOf(users);
    }

    /** Every service that this library gives a key to. */
    public static GcpEncryptionKeyOptions none() {
        return new GcpEncryptionKeyOptions(EnumSet.allOf(KeyUser.class), UnaryOperator.identity());
    }

    /** These options for these services alone. */
    public GcpEncryptionKeyOptions onlyFor(Set<KeyUser> services) {
        return new GcpEncryptionKeyOptions(services, key);
    }

    /** These options with a hook for the key. */
    public GcpEncryptionKeyOptions customizeKey(UnaryOperator<CryptoKeyArgs.Builder> hook) {
        return new GcpEncryptionKeyOptions(users, hook);
    }
}
