package io.ashlar.encryption.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyIAMMember;
import com.pulumi.gcp.kms.KeyRing;
import io.ashlar.core.Outputs;
import io.ashlar.encryption.EncryptionKeyHandles;
import io.ashlar.encryption.plan.KeyUser;
import java.util.Map;

/**
 * The key and who may use it.
 *
 * @param ring the ring
 * @param key the key in it
 * @param uses the right of each service
 */
public record GcpEncryptionKeyHandles(KeyRing ring, CryptoKey key, Map<KeyUser, CryptoKeyIAMMember> uses)
        implements EncryptionKeyHandles {

    public GcpEncryptionKeyHandles {
        uses = Map.copyOf(uses);
    }

    @Override
    public Output<String> keyId() {
        return Outputs.onceThereAre(uses.values(), key.id());
    }
}
