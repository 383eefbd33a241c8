package io.ashlar.stack;

import com.pulumi.core.Output;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyRef;

/** References that stand in for components while the arguments are checked and nothing is registered yet. */
final class Placeholders {
    static final EncryptionKeyRef KEY = EncryptionKey.fromExisting(Output.of(""));

    private Placeholders() {}
}
