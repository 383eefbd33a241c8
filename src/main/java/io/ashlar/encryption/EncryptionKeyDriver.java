package io.ashlar.encryption;

import io.ashlar.encryption.plan.EncryptionKeyPlan;

/** Makes a planned key on one cloud. */
public interface EncryptionKeyDriver {

    /** Registers the key and its alias as children of the parent. */
    EncryptionKeyHandles provision(EncryptionKeyPlan plan, EncryptionKeyArgs args, EncryptionKey parent);
}
