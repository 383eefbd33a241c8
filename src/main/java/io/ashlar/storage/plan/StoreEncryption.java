package io.ashlar.storage.plan;

import java.util.Locale;

/** Whose key encrypts a store. There is no unencrypted store. */
public enum StoreEncryption {
    /** The environment's key: reading takes permission on the store and on the key. SSE-KMS on AWS. */
    ENVIRONMENT_KEY,
    /** The storage service's own key: reading takes permission on the store alone. SSE-S3 on AWS. */
    SERVICE_KEY;

    /** The name used in component inputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
